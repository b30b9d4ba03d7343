// What lies at a place: all zones with class, basis and days. A click on the map asks; so does the address.

import { getJson } from '../shell/api.js';
import { announce, h, icon } from '../shell/dom.js';
import { Part } from '../shell/part.js';
import { state } from '../shell/state.js';
import { faults } from '../text/fault-list.js';
import { area, day, degrees } from '../text/format.js';
import { language, t } from '../text/text.js';
import { map, toLonLat } from '../map/map.js';
import { mark, showMarks } from '../map/marks.js';
import { REFERENCE } from './catalogue.js';
import { historyLink } from './history.js';
import { wordsOf } from './zone-words.js';

class Identify extends Part {
  static hangsOn = ['place', 'asOf', 'mode'];

  update(changed) {
    if (changed.includes('place') || changed.includes('asOf')) {
      this.render();
    }
    const place = state.get('place');
    mark('place', place && state.get('mode') === 'look' ? [{ type: 'Point', coordinates: place }] : []);
  }

  #turn = 0;

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('lx-sight', () => this.render());
    map.on('click', ({ coordinate }) => { // not 'singleclick', which waits 250 ms for a second one
      if (state.get('tool') === null && state.get('mode') === 'look') {
        state.set({ place: toLonLat(coordinate) });
      }
    });
  }

  async render() {
    const place = state.get('place');
    const turn = ++this.#turn;
    this.hidden = !place;
    mark('zone', []);
    mark('place', place && state.get('mode') === 'look' ? [{ type: 'Point', coordinates: place }] : []);
    if (!place) {
      this.replaceChildren();
      return;
    }
    const [lon, lat] = place;
    const head = [
      h('div', { class: 'head-row' }, h('h2', {}, t('identify.title')),
        h('button', { type: 'button', class: 'square quiet', 'aria-label': t('identify.close'), title: t('identify.close'),
          onclick: () => state.set({ place: null }) }, icon('close'))),
      h('p', { class: 'figures' }, `${degrees(lon)}, ${degrees(lat)}`),
    ];
    try {
      const answer = await getJson('identify', { lon: lon.toFixed(9), lat: lat.toFixed(9), asOf: state.get('asOf'), lang: language() });
      if (turn === this.#turn) {
        const zones = answer.zones.filter(({ category }) => !REFERENCE.includes(category));
        const said = t(zones.length === 0 ? 'identify.none' : 'identify.found', { count: zones.length, day: day(answer.asOf) });
        this.replaceChildren(...head, h('p', { class: 'said' }, said),
          ...answer.zones.filter(({ category }) => category === 'county').map(({ name }) => h('p', { class: 'soft' }, name)),
          h('ul', { class: 'cards' }, zones.map(card)),
          h('p', { class: 'note' }, t('coverage.never')));
        announce(said);
      }
    } catch (fault) {
      if (turn === this.#turn) {
        this.replaceChildren(...head, faults(fault));
      }
    }
  }
}

function card(zone) {
  const facts = [
    [t('zone.basis'), [zone.approvalDoc, zone.authority].filter(Boolean).join(', ') || t('zone.noBasis')],
    [t('zone.approved'), zone.approvalDate ? day(zone.approvalDate) : null],
    [t('zone.valid'), `${day(zone.validFrom)} – ${zone.validTo ? day(zone.validTo) : t('day.open')}`],
    [t('zone.area'), zone.areaM2 === null ? null : area(zone.areaM2)],
    [t('zone.accuracy'), zone.surveyAccuracyM === null ? null : `±${zone.surveyAccuracyM} m`],
    [t('zone.id'), `${zone.id} · ${t('zone.version', { version: zone.version })}`],
    [t('zone.remarks'), zone.remarks],
  ].filter(([, value]) => value);
  return h('li', { class: 'card' },
    h('h3', {}, zone.name ?? zone.id), badges(zone), zone.onBoundary ? h('p', { class: 'soft' }, t('identify.onBoundary')) : null,
    h('dl', {}, facts.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    attributes(zone),
    h('button', { type: 'button', class: 'link', onclick: () => showZone(zone) }, icon('locate'), t('zone.show')),
    historyLink(zone.id));
}

/**
 * Category and class, and whether anybody approved the boundary.
 *
 * @param words names to use instead of those that came with the zone, see zone-words.js; null for its own
 */
export function badges(zone, words = null) {
  return h('p', { class: 'badges' },
    h('span', { class: 'badge' }, words ? words.kind(zone.category, zone.class)
      : [zone.categoryName, zone.className ?? zone.class].filter(Boolean).join(' · ')),
    zone.geometryStatus === 'SURVEYED' ? h('span', { class: 'badge' }, t('status.SURVEYED'))
      : h('span', { class: 'badge illustrative' }, t(`status.${zone.geometryStatus}`)));
}

/** Everything else that a zone says; the names come when somebody looks. */
function attributes({ category, attributes: values }) {
  const all = Object.entries(values ?? {});
  if (all.length === 0) {
    return null;
  }
  const list = h('dl', {});
  return h('details', { ontoggle: async ({ target }) => {
    if (target.open && list.childElementCount === 0) {
      const words = await wordsOf([category]);
      list.replaceChildren(...all.flatMap(([name, value]) => [h('dt', {}, words.property(category, name)),
        h('dd', {}, words.value(category, name, value))]));
    }
  } }, h('summary', {}, t('zone.attributes', { count: all.length })), list);
}

/** Draws the whole zone and goes there. */
export async function showZone({ category, id }) {
  const path = `collections/${category}/items/${encodeURIComponent(id)}`;
  const { geometry } = await getJson(path, { f: 'json', datetime: state.get('asOf') });
  mark('zone', [geometry]);
  showMarks('zone');
}

customElements.define('lx-identify', Identify);
