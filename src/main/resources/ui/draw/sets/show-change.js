// A change on the map: what was dashed, what shall be solid, ground gained and lost filled.

import { getJson } from '../../shell/api.js';
import { announce } from '../../shell/dom.js';
import { showDifference } from '../../map/difference.js';
import { t } from '../../text/text.js';
import { workingSet } from '../working-set.js';

/** Asks what a change changes. */
export const differenceOf = (change, options = {}) =>
  getJson(`change-sets/${workingSet.id}/changes/${change.id}/difference`, {}, options);

/** Draws a change with what differs. */
export function draw(change, difference) {
  showDifference('draw', {
    old: [difference.before],
    new: change.results.map(({ geometry }) => geometry),
    gained: [difference.ground?.gained],
    lost: [difference.ground?.lost],
  });
}

/** Goes to a change and marks old and new. */
export async function showChange(change) {
  const difference = await differenceOf(change);
  draw(change, difference);
  announce(t('difference.shown'));
  return difference;
}
