// Drafts that tabs of this browser have kept of one change set, joined to one. Pure.
// A draft is {version, entries: [{id, base: change or null, mine: change or null}]}: what was drawn beyond a version of the set.

import { zonesOf } from './merge.js';

/** Names of all changes and zones that a draft touches. */
const marksOf = ({ entries }) =>
  entries.flatMap(({ id, base, mine }) => [
    `change ${id}`,
    ...[base, mine].filter(Boolean).flatMap((change) => [...zonesOf(change)].map((zone) => `zone ${zone}`)),
  ]);

/**
 * Joins drafts that touch nothing in common, each if it fits those before it. The others wait: nobody can tell which is meant.
 *
 * @param drafts [{key, value: draft}], the most wanted first
 * @returns {draft, keys}: null and none if there is no draft; `keys` of those that are in it
 */
export function joinedDrafts(drafts) {
  const marks = new Set();
  const fitting = drafts.filter(({ value }) => {
    const own = marksOf(value);
    const fits = !own.some((mark) => marks.has(mark));
    own.forEach((mark) => fits && marks.add(mark));
    return fits;
  });
  const draft =
    fitting.length === 0
      ? null
      : {
          version: Math.min(...fitting.map(({ value }) => value.version)),
          entries: fitting.flatMap(({ value }) => value.entries),
        };
  return { draft, keys: fitting.map(({ key }) => key) };
}
