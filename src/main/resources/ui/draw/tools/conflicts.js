// Where somebody else was faster with the same: both versions, what differs between them, and the choice.

import { h } from '../../shell/dom.js';
import { state } from '../../shell/state.js';
import { area, moment } from '../../text/format.js';
import { t } from '../../text/text.js';
import { knownSchema, valueText } from '../../look/zone-words.js';
import { COMPUTED, same } from '../merge.js';
import { workingSet } from '../working-set.js';
import { desk } from './desk.js';
import { measure } from './measures.js';
import { polygons } from './zone.js';

const zonesOf = (changes) => changes.flatMap(({ results }) => results);

const nameOf = (changes) => zonesOf(changes).map(({ properties, id }) => properties.name ?? id).join('、');

/** What a side makes of it: kind of change, zones and their measures. */
function side(changes, name) {
  const heading = h('h4', {}, h('span', { class: 'swatch', 'aria-hidden': 'true' }), t(`draw.conflict.${name}`));
  const measured = (zone) => {
    const { area: size, corners } = measure(polygons(zone));
    return h('span', { class: 'soft figures' }, `${area(size)} · ${t('draw.cornerCount', { count: corners })}`);
  };
  return h('div', { class: `side ${name}` }, heading, changes.length === 0 ? h('p', {}, t('draw.conflict.none'))
    : h('ul', {}, changes.map(({ kind }) => h('li', {}, t(`draw.kind.${kind}`))),
      zonesOf(changes).map((zone) => h('li', {}, zone.properties.name ?? zone.id, ' ', measured(zone)))));
}

/** Who it was and when, as far as it is known. */
function faster({ by }) {
  if (by === null) {
    return null;
  }
  const isSelf = by.actor === state.get('person')?.login;
  return h('p', { class: 'faster' }, t(isSelf ? 'draw.conflict.bySelf' : 'draw.conflict.by',
    { who: by.actor ?? '', when: moment(by.at) }));
}

/** Attributes in which two forms of a zone differ, with what was there before: [[name, before, mine, theirs]]. */
function differing(before, mine, theirs) {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return [...names].filter((name) => !COMPUTED.includes(name) && !same(mine[name] ?? null, theirs[name] ?? null))
    .map((name) => [name, before[name], mine[name], theirs[name]]);
}

/** Tables of attributes that differ, one for each zone that both sides have; nothing where they agree. */
function attributes({ base, mine, theirs }) {
  const byId = (changes) => new Map(zonesOf(changes).map((zone) => [zone.id, zone.properties]));
  const [before, other] = [byId(base), byId(theirs)];
  return zonesOf(mine).filter(({ id }) => other.has(id)).map(({ id, properties }) => {
    const rows = differing(before.get(id) ?? {}, properties, other.get(id));
    const schema = knownSchema(properties.category, () => desk.set({}));
    const cells = ([name, ...values]) => h('tr', { 'data-differs': name },
      h('th', { scope: 'row' }, schema[name]?.title ?? name), values.map((value) => h('td', {}, valueText(schema[name], value) ?? '—')));
    return rows.length === 0 ? null : h('div', { class: 'scrolls' }, h('table', {},
      h('caption', {}, t('draw.conflict.attributes', { name: properties.name ?? id })),
      h('thead', {}, h('tr', {}, ['what', 'before', 'mine', 'theirs'].map((key) => h('th', { scope: 'col' },
        t(`draw.conflict.is.${key}`))))),
      h('tbody', {}, rows.map(cells))));
  });
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
  const hasZones = zonesOf(conflict.mine).length > 0;
  return h('div', { class: 'card conflict' }, h('p', {}, h('strong', {}, nameOf(conflict.mine) || nameOf(conflict.theirs))),
    faster(conflict), side(conflict.mine, 'mine'), side(conflict.theirs, 'theirs'), attributes(conflict),
    h('div', { class: 'row' }, ['mine', 'theirs', ...(hasZones ? ['further'] : [])].map((choice) => h('button', {
      type: 'button', 'data-choice': choice, 'data-focus': `settle-${choice}`,
      onclick: () => workingSet.settle(conflict, choice),
    }, t(`draw.settle.${choice}`)))));
}
