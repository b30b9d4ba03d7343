// Who was faster with the same: found in the history of the change set, since a version says only what there is.

import { Problem, getJson } from '../shell/api.js';
import { same } from './merge.js';

/** A change as it was at a version of its set; null if it was not there. */
async function changeAt(path, version) {
  try {
    const { version: _, ...change } = await getJson(path, { version });
    return change;
  } catch (fault) {
    if (fault instanceof Problem && fault.status === 404) {
      return null;
    }
    throw fault;
  }
}

/**
 * The last step since a version that touched some changes.
 *
 * @param set id of the change set
 * @param ids of changes
 * @param since version of the set that was seen
 * @returns {actor, at}; null if none touched them
 */
export async function whoTouched(set, ids, since) {
  const { steps } = await getJson(`change-sets/${set}/history`);
  const later = steps.filter(({ version }) => version > since).toSorted((a, b) => b.version - a.version);
  if (later.length === 0) {
    return null;
  }
  const all = (version) => Promise.all(ids.map((id) => changeAt(`change-sets/${set}/changes/${id}`, version)));
  let now = await all(later[0].version);
  for (const step of later) {
    const before = await all(step.version - 1);
    if (!same(before, now)) {
      return step;
    }
    now = before;
  }
  return null;
}
