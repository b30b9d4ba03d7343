// Zones of a change set as values: ids of new ones, changes that make, bend, part, join and retire them. Pure.

import { COMPUTED, same } from '../merge.js';
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

/** Days that somebody chose for a drafted zone; those of a published one are none of them. */
const daysOf = (properties) =>
  Object.fromEntries(['valid_from', 'valid_to'].filter((name) => properties[name]).map((name) => [name, properties[name]]));

/** A new zone that is like another one but for its shape. */
function like(zone, shape, number) {
  const id = newZoneId();
  return {
    ...zone,
    id,
    properties: {
      ...stated(zone.properties),
      ...daysOf(zone.properties),
      zone_id: id,
      name: `${zone.properties.name} ${number}`,
    },
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

/** What a change with these zones before and after it is. */
const kindOf = (sources, results) =>
  sources.length === 0
    ? 'CREATE'
    : sources.length === 1
      ? ['RETIRE', 'MODIFY'][results.length] ?? 'SPLIT'
      : results.length === 1
        ? 'MERGE'
        : 'REARRANGE';

/** Results of a change: what alone is left of one zone goes on as that zone, whatever part of it it was. */
function goingOn(sources, results) {
  if (sources.length !== 1 || results.length !== 1) {
    return results;
  }
  const [{ zoneId: id }] = sources;
  return [{ ...results[0], id, properties: { ...results[0].properties, zone_id: id } }];
}

/** A change with other zones after it. */
const resulting = (holder, results) => ({
  ...holder,
  kind: kindOf(holder.sources, results),
  results: goingOn(holder.sources, results),
});

/** A zone in parts: the first goes on as the zone, the others are new. */
export function parted({ zone, change: holder, version }, shapes) {
  const [first, ...others] = shapes;
  const results = [shaped(zone, first), ...others.map((shape, i) => like(zone, shape, i + 2))];
  if (holder === null) {
    return { removed: [], put: [change('SPLIT', [{ zoneId: zone.id, version }], results)] };
  }
  if (holder.sources.length > 0) {
    const all = holder.results.flatMap((one) => (one.id === zone.id ? results : [one]));
    return { removed: [], put: [resulting(holder, all)] };
  }
  // a zone that is new itself becomes several new ones
  const rest = results.slice(1).map((result) => change('CREATE', [], [result]));
  return { removed: [], put: [{ ...holder, results: [results[0]] }, ...rest] };
}

/** Of zones that become one, the one that goes on: the first that is published, or the first. */
export const lasting = (all) =>
  all.find(({ zone, change: holder }) => holder === null || holder.sources.some(({ zoneId }) => zoneId === zone.id)) ?? all[0];

/** What nobody misses when a zone goes on as another one. */
const OF_ITS_OWN = [...COMPUTED, 'zone_id', 'geometry', 'generated_by', 'generated_with'];

/**
 * What is said of zones that become one, and not of the one that goes on.
 *
 * @returns [{zone, lost: [[property, value]]}], of each that says anything but its name otherwise
 */
export function lostBy(all) {
  const left = lasting(all).zone.properties;
  const isLost = ([name, value]) =>
    !OF_ITS_OWN.includes(name) && value !== null && value !== undefined && value !== '' && !same(value, left[name] ?? null);
  return all
    .map(({ zone }) => ({ zone, lost: Object.entries(zone.properties).filter(isLost) }))
    .filter(({ lost }) => lost.some(([name]) => name !== 'name'));
}

/**
 * Zones as one: the first that is published goes on, what was published of the others is retired. Other parts of what they
 * are parts of stay beside it, in one change with it.
 */
export function joined(all, shape) {
  const holders = [...new Map(all.filter((one) => one.change).map((one) => [one.change.id, one.change])).values()];
  const sources = [
    ...holders.flatMap((holder) => holder.sources),
    ...all.filter((one) => !one.change).map(({ zone, version }) => ({ zoneId: zone.id, version })),
  ];
  const ids = new Set(all.map(({ zone }) => zone.id));
  const rest = holders.flatMap(({ results }) => results).filter(({ id }) => !ids.has(id));
  const results = [shaped(lasting(all).zone, shape), ...rest];
  return {
    removed: holders.map(({ id }) => id),
    put: [change(kindOf(sources, results), sources, goingOn(sources, results))],
  };
}

/** A zone that ends; one that is only drawn goes, and parts of the same zone stay. */
export function retired({ zone, change: holder, version }) {
  if (holder === null) {
    return { removed: [], put: [change('RETIRE', [{ zoneId: zone.id, version }], [])] };
  }
  const rest = holder.results.filter((one) => one.id !== zone.id);
  return rest.length > 0
    ? { removed: [], put: [resulting(holder, rest)] }
    : { removed: [holder.id], put: holder.sources.map((source) => change('RETIRE', [source], [])) };
}
