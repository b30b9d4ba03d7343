// Where somebody else was faster with the same: both versions, and the choice between them.

import { h } from '../../shell/dom.js';
import { area } from '../../text/format.js';
import { t } from '../../text/text.js';
import { workingSet } from '../working-set.js';
import { measure } from './measures.js';
import { polygons } from './zone.js';

const nameOf = (changes) => changes.flatMap(({ results }) => results)
  .map(({ properties, id }) => properties.name ?? id).join('、');

/** What a side makes of it: kind of change, zones and their measures. */
function side(changes, name) {
  const zones = changes.flatMap(({ results }) => results);
  const heading = h('h4', {}, h('span', { class: 'swatch', 'aria-hidden': 'true' }), t(`draw.conflict.${name}`));
  const measured = (zone) => {
    const { area: size, corners } = measure(polygons(zone));
    return h('span', { class: 'soft figures' }, `${area(size)} · ${t('draw.cornerCount', { count: corners })}`);
  };
  return h('div', { class: `side ${name}` }, heading, changes.length === 0 ? h('p', {}, t('draw.conflict.none'))
    : h('ul', {}, changes.map(({ kind }) => h('li', {}, t(`draw.kind.${kind}`))),
      zones.map((zone) => h('li', {}, zone.properties.name ?? zone.id, ' ', measured(zone)))));
}

/** All that waits to be settled as an element; null if nothing does. */
export function conflictList() {
  if (workingSet.conflicts.length === 0) {
    return null;
  }
  return h('section', { class: 'conflicts', role: 'alert', 'aria-label': t('draw.conflict.title') },
    h('h3', {}, t('draw.conflict.title')), h('p', {}, t('draw.conflict.why')), workingSet.conflicts.map(card));
}

function card(conflict) {
  const hasZones = conflict.mine.some(({ results }) => results.length > 0);
  return h('div', { class: 'card conflict' }, h('p', {}, h('strong', {}, nameOf(conflict.mine) || nameOf(conflict.theirs))),
    side(conflict.mine, 'mine'), side(conflict.theirs, 'theirs'),
    h('div', { class: 'row' }, ['mine', 'theirs', ...(hasZones ? ['further'] : [])].map((choice) => h('button', {
      type: 'button', 'data-choice': choice, 'data-focus': `settle-${choice}`,
      onclick: () => workingSet.settle(conflict, choice),
    }, t(`draw.settle.${choice}`)))));
}
