// Which version of a zone is changed, where another one is to come; and what to do where the service knew of one first.

import { h, newId } from '../../shell/dom.js';
import { day } from '../../text/format.js';
import { t } from '../../text/text.js';
import { workingSet } from '../working-set.js';
import { button } from './button.js';
import { desk } from './desk.js';
import { knownZone } from './neighbours.js';

/** What to do with changes that are refused because zones have newer versions; null if there are none. */
export function overtaken() {
  const isOvertaken = (change) => workingSet.refusal(change)?.errors?.some(({ code }) => code === 'ZONE_CHANGED_MEANWHILE');
  const all = workingSet.changes.filter(isOvertaken);
  const act = () => desk.layOver(all).catch((fault) => workingSet.fail(fault));
  return all.length === 0 ? null
    : h('div', { class: 'row overtaken' }, h('p', {}, t('draw.overtaken')), button('layOver', true, act));
}

/** The choice of the version, as long as nothing is drawn of it; then the days for which the change holds. */
export function versionChoice({ zone, change }) {
  const later = change ? null : knownZone(zone.id)?.later;
  if (!later) {
    return heldDays(zone.properties);
  }
  const { newest, days } = later;
  const choice = (isNewest, able, text) => {
    const id = newId();
    const name = isNewest ? 'newest' : 'seen';
    const box = h('input', { type: 'radio', name: 'version', id, checked: later.isNewest === isNewest, disabled: !able,
      'data-focus': `version-${name}`, 'data-do': `version-${name}`,
      onchange: () => desk.takeVersion(zone.id, isNewest).catch((fault) => workingSet.fail(fault)) });
    return h('div', { class: 'row' }, box, h('label', { for: id }, text));
  };
  const seen = t(days?.to ? 'draw.version.until' : 'draw.version.seen', { day: day(days?.to) });
  const other = newest.retired ? 'ends' : newest.validFrom ? 'newest' : 'always';
  return h('fieldset', { class: 'versions' }, h('legend', {}, t('draw.version')), choice(false, later.canSeen, seen),
    choice(true, later.canNewest, t(`draw.version.${other}`, { version: newest.version, day: day(newest.validFrom) })));
}

function heldDays({ valid_from: from, valid_to: to }) {
  const key = from && to ? 'draw.days.both' : from ? 'draw.days.from' : 'draw.days.to';
  return from || to ? h('p', { class: 'note' }, t(key, { from: day(from), to: day(to) })) : null;
}
