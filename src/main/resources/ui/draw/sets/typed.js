// What somebody typed into the forms of a change set and has not sent. It stays while the tab is open, whatever happens.

import { session } from '../../shell/storage.js';

const key = (set) => `typed.${set}`;

/** @param set id of the change set, or 'new' */
export const typed = (set) => session.read(key(set), {});

export function keep(set, field, value) {
  session.write(key(set), { ...typed(set), [field]: value });
}

/** Forgets some fields, or all. */
export function forget(set, ...fields) {
  const rest = Object.fromEntries(Object.entries(typed(set)).filter(([field]) => fields.length > 0 && !fields.includes(field)));
  session.write(key(set), Object.keys(rest).length === 0 ? null : rest);
}
