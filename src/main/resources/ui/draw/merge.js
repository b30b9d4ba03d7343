// What differs between two lists of changes, and what becomes of two lists that grew from one. Pure: changes are values.

/** Properties that the service works out; nobody states them. */
export const COMPUTED = ['version', 'area_m2', 'source_crs', 'valid_from', 'valid_to'];

/** Whether two JSON values say the same. */
export function same(a, b) {
  if (a === b) {
    return true;
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) {
    return false;
  }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]));
}

/** Ids of the zones that a change takes or makes. */
export const zonesOf = ({ sources, results }) =>
  new Set([...sources.map(({ zoneId }) => zoneId), ...results.map(({ id }) => id)]);

/** Whether a change that the service has is one that was sent to it: it may know more of a zone than it was told. */
export function isSent(kept, sent) {
  return (
    kept.kind === sent.kind &&
    same(kept.sources, sent.sources) &&
    kept.results.length === sent.results.length &&
    sent.results.every(
      (zone, i) =>
        kept.results[i].id === zone.id &&
        same(kept.results[i].geometry, zone.geometry) &&
        Object.entries(zone.properties).every(
          ([name, value]) => COMPUTED.includes(name) || same(kept.results[i].properties[name] ?? null, value ?? null),
        ),
    )
  );
}

const byId = (changes) => new Map(changes.map((change) => [change.id, change]));

/** What makes one list of the other: {removed: [id], replaced: [change], added: [change]}. */
export function differences(from, to) {
  const [before, after] = [byId(from), byId(to)];
  return {
    removed: from.filter(({ id }) => !after.has(id)).map(({ id }) => id),
    replaced: to.filter((change) => before.has(change.id) && !same(before.get(change.id), change)),
    added: to.filter(({ id }) => !before.has(id)),
  };
}

/** What one side did to a list: [{id, now}], null for what was taken out. */
function deeds(from, to) {
  const { removed, replaced, added } = differences(from, to);
  return [
    ...removed.map((id) => ({ id, now: null })),
    ...[...replaced, ...added].map((change) => ({ id: change.id, now: change })),
  ];
}

/** Groups of deeds that have a change or a zone in common, directly or through others. */
function together(all, base) {
  const before = byId(base);
  const parents = all.map((_, i) => i); // of each deed one of its group that comes later; of the last one itself
  const lastOf = (i) => {
    let at = i;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  };
  const touchedBy = new Map(); // change or zone → a deed that touches it
  all.forEach((deed, i) => {
    const zones = [deed.now, before.get(deed.id)].filter(Boolean).flatMap((change) => [...zonesOf(change)]);
    for (const mark of [`change ${deed.id}`, ...zones.map((zone) => `zone ${zone}`)]) {
      if (touchedBy.has(mark)) {
        parents[lastOf(touchedBy.get(mark))] = i;
      } else {
        touchedBy.set(mark, i);
      }
    }
  });
  const groups = all.map(() => []);
  all.forEach((deed, i) => groups[lastOf(i)].push(deed));
  return groups.filter((group) => group.length > 0);
}

/** What was done on both sides with the same outcome; a new change may have got its id only there. */
const agreed = (mine, theirs) =>
  mine.length === theirs.length &&
  mine.every(({ id, now }) =>
    theirs.some((other) =>
      now === null
        ? other.now === null && other.id === id
        : other.now !== null && (other.id === id || !mine.some((one) => one.id === other.id)) && isSent(other.now, now),
    ),
  );

/**
 * Joins what two people made of one list. Where both touched the same change or the same zone nobody can tell what is meant:
 * `changes` has mine, and `conflicts` tells both.
 *
 * @param base what both began with
 * @returns {changes, conflicts: [{ids, base: [change], mine: [change], theirs: [change]}], taken}: `ids` of all changes of a
 *     conflict, `taken` of those that others touched
 */
export function merge(base, mine, theirs) {
  const [own, others] = [deeds(base, mine), deeds(base, theirs)];
  const mark = (side) => (deed) => ({ ...deed, side });
  const result = byId(theirs);
  const conflicts = [];
  for (const group of together([...others.map(mark('theirs')), ...own.map(mark('mine'))], base)) {
    const done = (side) => group.filter((deed) => deed.side === side);
    if (done('mine').length === 0 || agreed(done('mine'), done('theirs'))) {
      continue;
    }
    const ids = new Set(group.map(({ id }) => id));
    const view = (changes) => changes.filter(({ id }) => ids.has(id));
    if (done('theirs').length > 0) {
      conflicts.push({ ids: [...ids], base: view(base), mine: view(joined(byId(base), done('mine'))), theirs: view(theirs) });
      ids.forEach((id) => result.delete(id));
      conflicts.at(-1).mine.forEach((change) => result.set(change.id, change));
    } else {
      group.forEach(({ id, now }) => (now === null ? result.delete(id) : result.set(id, now)));
    }
  }
  return { changes: [...result.values()], conflicts, taken: others.map(({ id }) => id) };
}

function joined(changes, done) {
  const result = new Map(changes);
  done.forEach(({ id, now }) => (now === null ? result.delete(id) : result.set(id, now)));
  return [...result.values()];
}
