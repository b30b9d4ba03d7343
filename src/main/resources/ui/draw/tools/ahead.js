// How a zone goes on from one of its versions. Pure. Days are texts as in ISO 8601, which sort as days do; null is open.

/** Number of the version in force on a day: of those that say something of it the newest; null where the zone is not in force. */
function inForce(versions, day) {
  const last = versions.findLast(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day < validTo),
  );
  return last && !last.retired ? last.version : null;
}

/** Stretches of days on which a version is in force: [{from, to}], the earliest first; `to` is no day of it any more. */
function stretches(versions, version) {
  const turns = ['', ...new Set(versions.flatMap(({ validFrom, validTo }) => [validFrom, validTo]).filter(Boolean))].toSorted();
  const found = [];
  turns.forEach((turn, i) => {
    if (inForce(versions, turn) === version) {
      const goesOn = i > 0 && inForce(versions, turns[i - 1]) === version;
      const stretch = goesOn ? found.pop() : { from: turn || null };
      found.push({ ...stretch, to: turns[i + 1] ?? null });
    }
  });
  return found;
}

/**
 * What is to come of a zone after the version that somebody sees.
 *
 * @param versions all versions as the service lists them, oldest first
 * @param seen number of the version that he sees
 * @param day on which he sees it
 * @returns {newest, days}: the newest version, and the days {from, to} around that day on which the seen one is in force,
 *     null where it is not any more; null if the seen one is the newest
 */
export function ahead(versions, seen, day) {
  const newest = versions.at(-1);
  if (newest.version === seen) {
    return null;
  }
  const all = stretches(versions, seen);
  const holds = ({ from, to }) => (from === null || from <= day) && (to === null || day < to);
  return { newest, days: all.find(holds) ?? all.at(-1) ?? null };
}

/**
 * Properties of a zone that is changed for some days only, since another version of it is to come.
 *
 * @param begin day on which the change comes into force unless it says otherwise
 */
export const during = (properties, days, begin) => ({
  ...properties,
  ...(days?.from && days.from > begin ? { valid_from: days.from } : {}),
  ...(days?.to ? { valid_to: days.to } : {}),
});
