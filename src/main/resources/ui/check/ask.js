// Has a project checked, for trying or for the record.

import { getJson, post } from '../shell/api.js';
import { state } from '../shell/state.js';
import { language } from '../text/text.js';
import { checkBody, fromGeometry } from './sources.js';

/** What is only tried needs no list of what lies near: a verdict that follows a drag should be small. */
const options = (store, asOf) => ({ store, lang: language(), asOf: asOf ?? state.get('asOf'), near: store ? null : 0 });

/** The verdict on a source and what is stated of it; kept as a record if wanted. */
export function check({ source, values, stated }, store, signal = undefined, asOf = undefined) {
  const { body, parameters } = checkBody(source, values, stated);
  return post('siting-checks', { ...parameters, ...options(store, asOf) }, body, { signal });
}

/** The verdict on a place in longitude and latitude; nothing is kept. */
export const tryPlace = (geometry, values, asOf = undefined) =>
  check({ source: fromGeometry('drawn', geometry), values, stated: [] }, false, undefined, asOf);

export const record = (id) => getJson(`siting-checks/${id}`);

export const recheck = (id) => getJson(`siting-checks/${id}/recheck`);
