// The parcel is dragged, or moved by buttons, and the verdict follows. Nothing is kept.

import { distance } from '../geo/ellipsoid.js';
import { announce, h, icon, newId } from '../shell/dom.js';
import { state } from '../shell/state.js';
import { faults } from '../text/fault-list.js';
import { metres } from '../text/format.js';
import { t } from '../text/text.js';
import { map, toLonLat } from '../map/map.js';
import { mark, source, toGeoJson } from '../map/marks.js';
import { tryPlace } from './ask.js';
import { following } from './latest.js';
import { verdictLine } from './verdict.js';

const { ol } = globalThis;

const STEPS_M = [10, 50, 100, 500, 1000];
const WAYS = { N: [0, 1], W: [-1, 0], E: [1, 0], S: [0, -1] };

/**
 * The part as an element; it begins at once.
 *
 * @param record whose project is moved
 * @param onEnd called with the geometry to keep, or null
 */
export function whatIf(record, onEnd) {
  const [feature] = mark('project', [record.project.geometry]);
  mark('overlap', []);
  const home = feature.getGeometry().clone();
  const step = newId();
  const live = h('p', { class: 'live', role: 'status', 'data-live': '' }, verdictLine(record));
  const moved = h('p', { class: 'soft' }, t('whatIf.moved', { distance: metres(0) }));
  const ask = following((geometry) => tryPlace(geometry, record.project.properties, record.asOf), (answer) => {
    live.replaceChildren(t('whatIf.live', { verdict: '' }), verdictLine(answer));
    live.dataset.verdict = answer.verdict;
    mark('overlap', answer.findings.filter(({ rules }) => rules.some(({ effect }) => effect === 'PROHIBITED')).map(({ overlap }) => overlap));
  }, (fault) => live.replaceChildren(faults(fault)));
  let due = 0;
  const follow = () => {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(() => {
      moved.textContent = t('whatIf.moved', { distance: metres(distance(middle(home), middle(feature.getGeometry()))) });
      ask(toGeoJson(feature.getGeometry()));
    });
  };
  feature.getGeometry().on('change', follow);
  const drag = new ol.interaction.Translate({ features: new ol.Collection([feature]) });
  map.addInteraction(drag);
  state.set({ tool: 'move' });
  const place = (geometry) => {
    feature.setGeometry(geometry);
    geometry.on('change', follow);
    follow();
  };
  const end = (kept) => {
    map.removeInteraction(drag);
    cancelAnimationFrame(due);
    state.set({ tool: null });
    source('project').clear();
    onEnd(kept);
  };
  const by = h('select', { id: step }, STEPS_M.map((value) => h('option', { value }, `${value} m`)));
  by.value = 100;
  const push = (way) => {
    const [x, y] = WAYS[way].map((direction) => direction * Number(by.value) / ol.proj.getPointResolution('EPSG:3857', 1, ol.extent.getCenter(feature.getGeometry().getExtent())));
    feature.getGeometry().translate(x, y);
    announce(t(`whatIf.${way}`));
  };
  return h('section', { class: 'what-if', 'aria-label': t('whatIf.title') }, h('h3', {}, icon('move'), t('whatIf.title')),
    h('p', { class: 'soft' }, t('whatIf.how')), live, moved,
    h('div', { class: 'row' }, Object.keys(WAYS).map((way) => h('button', { type: 'button', onclick: () => push(way) }, t(`whatIf.${way}`))),
      h('label', { for: step }, t('whatIf.step')), by),
    h('div', { class: 'row' }, h('button', { type: 'button', onclick: () => place(home.clone()) }, t('whatIf.back')),
      h('button', { type: 'button', onclick: () => end(toGeoJson(feature.getGeometry())) }, t('whatIf.keep')),
      h('button', { type: 'button', class: 'main', onclick: () => end(null) }, t('whatIf.end'))));
}

const middle = (geometry) => toLonLat(ol.extent.getCenter(geometry.getExtent()));
