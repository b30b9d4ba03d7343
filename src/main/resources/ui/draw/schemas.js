// What zones of a layer can say: {name: {title, type, enum, format, …}}, asked for once.

import { getJson } from '../shell/api.js';

const asked = new Map(); // category → promise
const known = new Map(); // category → what came

/** Properties of a layer's zones. */
export function schemaOf(category) {
  if (!asked.has(category)) {
    const coming = getJson(`collections/${category}/schema`, { f: 'json' }).then(({ properties }) => {
      known.set(category, properties);
      return properties;
    });
    coming.catch(() => asked.delete(category));
    asked.set(category, coming);
  }
  return asked.get(category);
}

/** The same if it is there already, else nothing; `callback` hears when it is. */
export function knownSchema(category, callback) {
  if (!known.has(category)) {
    schemaOf(category).then(callback, () => {}); // without it, names stand for titles
  }
  return known.get(category) ?? {};
}
