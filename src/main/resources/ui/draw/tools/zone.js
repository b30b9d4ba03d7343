// Zones of a change set as values: ids of new ones, changes that make, bend, part, join and retire them. Pure.

import { COMPUTED } from '../merge.js';
import { geometryOf, polygonsOf } from './geometry/plane.js';

const RANDOM_BYTES = 10;

/** An id that no other zone or change has: sorts by time. */
export function newZoneId() {
  const random = [...crypto.getRandomValues(new Uint8Array(RANDOM_BYTES))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return `z${Date.now().toString(36)}-${random}`;
}

/** What is stated of a zone, without what the service works out. */
const stated = (properties) => Object.fromEntries(Object.entries(properties).filter(([name]) => !COMPUTED.includes(name)));

/** A zone of the service, as it is published, in the form of a result. */
export const published = ({ id, properties, geometry }) => ({
  id,
  version: properties.version,
  zone: { type: 'Feature', id, properties: stated(properties), geometry },
});

export const polygons = (zone) => polygonsOf(zone.geometry);

export const shaped = (zone, shape) => ({ ...zone, geometry: geometryOf(shape) });

/** A change with a name of its own until the service gives it one. */
const change = (kind, sources, results) => ({ id: newZoneId(), kind, origin: 'drawn', sources, results });

export const creation = (properties, shape) => {
  const id = newZoneId();
  return change(
    'CREATE',
    [],
    [{ type: 'Feature', id, properties: { ...properties, zone_id: id }, geometry: geometryOf(shape) }],
  );
};

/** A new zone that is like another one but for its shape. */
function like(zone, shape, number) {
  const id = newZoneId();
  return {
    ...zone,
    id,
    properties: { ...stated(zone.properties), zone_id: id, name: `${zone.properties.name} ${number}` },
    geometry: geometryOf(shape),
  };
}

/**
 * A zone as it stands is {zone, change, version}: `change` it is a result of, or null for one that is only published.
 *
 * @returns {removed, put} for the working set
 */
export function bent({ zone, change: holder, version }, now) {
  return holder === null
    ? { removed: [], put: [change('MODIFY', [{ zoneId: zone.id, version }], [now])] }
    : { removed: [], put: [{ ...holder, results: holder.results.map((one) => (one.id === zone.id ? now : one)) }] };
}

/** Several zones bent at once; those of one change stay in it. */
export function bentAll(pairs) {
  const put = new Map();
  for (const [standing, now] of pairs) {
    const holder = standing.change === null ? null : (put.get(standing.change.id) ?? standing.change);
    const [one] = bent({ ...standing, change: holder }, now).put;
    put.set(one.id, one);
  }
  return { removed: [], put: [...put.values()] };
}

/** A zone in parts: the first goes on as the zone, the others are new. */
export function parted({ zone, change: holder, version }, shapes) {
  const [first, ...others] = shapes;
  const results = [shaped(zone, first), ...others.map((shape, i) => like(zone, shape, i + 2))];
  if (holder === null) {
    return { removed: [], put: [change('SPLIT', [{ zoneId: zone.id, version }], results)] };
  }
  if (holder.kind === 'MODIFY' || holder.kind === 'SPLIT') {
    return {
      removed: [],
      put: [{ ...holder, kind: 'SPLIT', results: holder.results.flatMap((one) => (one.id === zone.id ? results : [one])) }],
    };
  }
  // a zone that is new itself becomes several new ones; what was joined before is joined as its first part
  const rest = results.slice(1).map((result) => change('CREATE', [], [result]));
  return {
    removed: [],
    put: [{ ...holder, results: holder.results.map((one) => (one.id === zone.id ? results[0] : one)) }, ...rest],
  };
}

/**
 * Zones as one: the first goes on, what was published of the others is retired.
 *
 * @returns null where one of them is among several that a change makes of one: such a change cannot be joined with others
 */
export function joined(all, shape) {
  if (all.some(({ change: holder }) => holder?.kind === 'SPLIT')) {
    return null;
  }
  const sources = all.flatMap(({ zone, change: holder, version }) =>
    holder === null ? [{ zoneId: zone.id, version }] : holder.sources,
  );
  const removed = all.map(({ change: holder }) => holder?.id).filter(Boolean);
  const result = shaped(all.find(({ zone }) => sources.some(({ zoneId }) => zoneId === zone.id))?.zone ?? all[0].zone, shape);
  const kind = sources.length === 0 ? 'CREATE' : sources.length === 1 ? 'MODIFY' : 'MERGE';
  return { removed, put: [change(kind, sources, [result])] };
}

/** A zone that ends; one that is only drawn goes. */
export function retired({ zone, change: holder, version }) {
  if (holder === null) {
    return { removed: [], put: [change('RETIRE', [{ zoneId: zone.id, version }], [])] };
  }
  if (holder.results.length > 1) {
    const results = holder.results.filter((one) => one.id !== zone.id);
    const kind = results.length > 1 ? 'SPLIT' : results[0].id === holder.sources[0]?.zoneId ? 'MODIFY' : null;
    return kind === null ? null : { removed: [], put: [{ ...holder, kind, results }] };
  }
  return holder.sources.length === 0
    ? { removed: [holder.id], put: [] }
    : { removed: [holder.id], put: holder.sources.map((source) => change('RETIRE', [source], [])) };
}
