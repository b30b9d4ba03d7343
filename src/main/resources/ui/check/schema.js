// The properties that a project may carry, as the service lists them.

import { getJson } from '../shell/api.js';
import { language, t } from '../text/text.js';

let known = null;

/** Fields in order, by name. */
export async function fields() {
  known ??= getJson('project-schema').then(({ fields: all }) => new Map(all.map((field) => [field.name, field])));
  known.catch(() => {
    known = null;
  });
  return known;
}

export const title = (thing) => thing.title?.[language()] ?? thing.value ?? thing.name;

/** A value of a field as people read it. */
export function valueText(field, value) {
  if (typeof value === 'boolean') {
    return t(value ? 'form.yes' : 'form.no');
  }
  const one = (code) => title(field?.allowed?.find((allowed) => allowed.value === code) ?? { name: String(code) });
  return Array.isArray(value) ? value.map(one).join('、') : one(value);
}

/** Name of a fact: of the project, or one that the office itself must settle (`local.…` in rules/local.yml). */
export const factName = (schema, name) => (schema.has(name) ? title(schema.get(name))
  : name.startsWith('local.') ? t('result.local', { name: name.slice('local.'.length) }) : name);
