// Which version of a zone is changed. The service takes changes of the newest version only, which may be one that is to come:
// then either that one is changed, or the one that is seen, for the days until the newer one takes over.

import { getJson } from '../../shell/api.js';
import { state, today } from '../../shell/state.js';
import { workingSet } from '../working-set.js';
import { ahead, during } from './ahead.js';
import { published } from './zone.js';

const path = (id) => `zones/${encodeURIComponent(id)}/versions`;

/** All versions of a zone, the oldest first, without their shapes. */
export const of = async (id) => (await getJson(path(id))).versions;

const begin = () => workingSet.head.validFrom ?? today();

/**
 * A published zone, in the version that is changed unless somebody says otherwise: the one that is seen.
 *
 * @param item {id, version, zone} as it is seen
 * @param versions all of its versions
 * @returns the item with `later`: what else there is, {newest, days, seen: the item as it is seen, isNewest: whether that one is
 *     changed, canSeen, canNewest}; null if the seen one is the newest
 */
export function chosen(item, versions) {
  const next = ahead(versions, item.version, state.get('asOf') ?? today());
  if (next === null) {
    return { ...item, later: null };
  }
  const { newest, days } = next;
  const canSeen = days !== null && (days.to === null || days.to > begin());
  return seenOne(item, { newest, days, seen: item, isNewest: false, canSeen, canNewest: !newest.retired });
}

const seenOne = (item, later) => ({
  ...item,
  version: later.newest.version,
  zone: { ...item.zone, properties: during(item.zone.properties, later.days, begin()) },
  later,
});

/** The same zone with the other version to be changed. */
export async function taken({ layer, later }, isNewest) {
  if (!isNewest) {
    return { layer, ...seenOne(later.seen, { ...later, isNewest: false }) };
  }
  const { zone } = await getJson(`${path(later.seen.id)}/${later.newest.version}`);
  return { layer, ...published(zone), later: { ...later, isNewest: true } };
}

/** A change of the newest versions of its zones; of zones that have others to come, only until those take over. */
export async function laidOver(change) {
  const day = state.get('asOf') ?? today();
  const all = await Promise.all(change.sources.map(async ({ zoneId, version }) => ({
    zoneId, next: ahead(await of(zoneId), version, day),
  })));
  const days = new Map(all.map(({ zoneId, next }) => [zoneId, next?.days]));
  return {
    ...change,
    sources: change.sources.map((source, i) => (all[i].next ? { ...source, version: all[i].next.newest.version } : source)),
    results: change.results.map((zone) => ({ ...zone, properties: during(zone.properties, days.get(zone.id), begin()) })),
  };
}
