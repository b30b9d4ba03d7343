// What layers, the properties of their zones and the values of these are called, in the language of the page. The service
// has the names, in the schema of each layer.

import { getJson } from '../shell/api.js';
import { language, t } from '../text/text.js';
import { layers } from './catalogue.js';

const kept = new Map(); // category and language → question
const known = new Map(); // category and language → what came

/** Somebody else asks now, who may see other properties. */
document.addEventListener('lx-sight', () => [kept, known].forEach((each) => each.clear()));

/** Properties of a layer's zones: {name: {title, type, format, …}}. */
export function schemaOf(category) {
  const key = `${category} ${language()}`;
  if (!kept.has(key)) {
    const asked = getJson(`collections/${encodeURIComponent(category)}/schema`, { f: 'json', lang: language() })
      .then(({ properties }) => {
        known.set(key, properties);
        return properties;
      });
    asked.catch(() => kept.delete(key));
    kept.set(key, asked);
  }
  return kept.get(key);
}

/** The same if it is there already, else nothing; `callback` hears when it is. */
export function knownSchema(category, callback) {
  const key = `${category} ${language()}`;
  if (!known.has(key)) {
    schemaOf(category).then(callback, () => {}); // without it, names stand for titles
  }
  return known.get(key) ?? {};
}

/** Values of a property that have a name: [{const, title}, …]. */
export const namedValues = (field) => [field, field?.items].flatMap((one) => one?.oneOf ?? one?.anyOf ?? [])
  .filter((one) => 'const' in one);

/** Whether a property can have no other values than the named ones. */
export const isClosed = (field) => Boolean(field.oneOf);

/** A value of a property as people read it; null for none. */
export function valueText(field, value) {
  if (value === null || value === undefined || value === '') {
    return null;
  }
  if (typeof value === 'boolean') {
    return t(value ? 'form.yes' : 'form.no');
  }
  const one = (code) => namedValues(field).find((each) => each.const === code)?.title ?? String(code);
  return Array.isArray(value) ? value.map(one).join('、') : one(value);
}

/**
 * Names for some categories, to be used at once. What could not be read goes by its code: nothing is held up by a name.
 *
 * @returns {layer(category), kind(category, class), property(category, name), value(category, name, value)}
 */
export async function wordsOf(categories) {
  const all = [...new Set(categories)].filter(Boolean);
  const [named, ...schemas] = await Promise.all([layers().catch(() => []), ...all.map((id) => schemaOf(id).catch(() => ({})))]);
  const titles = new Map(named.map(({ id, title }) => [id, title]));
  const fields = new Map(all.map((id, i) => [id, schemas[i]]));
  const field = (category, name) => fields.get(category)?.[name];
  const value = (category, name, given) => valueText(field(category, name), given);
  const layer = (category) => titles.get(category) ?? category;
  return {
    layer,
    kind: (category, code) => [layer(category), value(category, 'class', code)].filter(Boolean).join(' · '),
    property: (category, name) => field(category, name)?.title ?? name,
    value,
  };
}
