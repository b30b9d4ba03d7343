// The layers by group: shown or not, how strongly, what their signs mean, and what is not held of them.

import { at, h, newId } from '../shell/dom.js';
import { Part } from '../shell/part.js';
import { state } from '../shell/state.js';
import { language, t } from '../text/text.js';
import { REFERENCE, coverage, grouped } from './catalogue.js';

class LayerList extends Part {
  static hangsOn = ['layers', 'asOf'];

  #rows = new Map(); // id → row
  #drawing = 0;

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('lx-sight', () => this.render());
  }

  async render() {
    const turn = ++this.#drawing;
    const [groups, register] = await Promise.all([grouped(), coverage()]).catch(() => [null]);
    if (turn !== this.#drawing) {
      return; // something newer is on its way
    }
    if (groups === null) {
      this.replaceChildren(h('p', { class: 'note' }, t('layers.lost')));
      document.addEventListener('lx-reconnected', () => this.render(), { once: true });
      return;
    }
    this.#rows.clear();
    this.replaceChildren(h('h2', {}, t('layers.title')), h('p', { class: 'note' }, t('layers.note')),
      ...groups.map(([name, layers]) => h('section', { class: 'group' }, h('h3', {}, t(`group.${name}`)),
        h('ul', { class: 'layers' }, layers.map((layer) => this.#row(layer, register))))));
    this.#bring();
  }

  update(changed) {
    if (changed.includes('asOf')) {
      this.render(); // what is held depends on the day
    } else {
      this.#bring();
    }
  }

  #row(layer, register) {
    const id = newId();
    const box = h('input', {
      type: 'checkbox', id, onchange: () => change(layer.id, { visible: box.checked }), 'data-layer': layer.id,
    });
    const more = h('div', { class: 'layer-more' });
    const row = h('li', { class: layer.zones === 0 ? 'layer empty' : 'layer' },
      h('div', { class: 'layer-head' }, box, h('label', { for: id }, layer.title),
        h('span', { class: 'count', title: t('layers.zones') }, layer.zones === 0 ? t('layers.none') : String(layer.zones))),
      more);
    this.#rows.set(layer.id, { box, more, layer, entries: register.of(layer.id), counties: register.counties, open: false });
    return row;
  }

  #bring() {
    const wanted = state.get('layers');
    this.#rows.forEach((row, id) => {
      const { visible = false, opacity = 1 } = wanted[id] ?? {};
      row.box.checked = visible;
      if (visible !== row.open) {
        row.open = visible;
        row.more.replaceChildren(...(visible ? details(row) : []));
      }
      const slider = row.more.querySelector('input[type=range]');
      if (slider && Number(slider.value) !== Math.round(opacity * 100)) {
        slider.value = Math.round(opacity * 100);
      }
    });
  }
}

/** Legend, opacity and coverage of a layer that is shown. */
function details({ layer, entries, counties }) {
  const id = newId();
  const slider = h('input', {
    type: 'range', id, min: 10, max: 100, step: 5, value: Math.round((state.get('layers')[layer.id]?.opacity ?? 1) * 100),
    oninput: () => change(layer.id, { opacity: Number(slider.value) / 100 }),
  });
  return [
    h('img', { class: 'legend', alt: t('layers.legendOf', { layer: layer.title }), loading: 'lazy',
      src: at(`styles/${layer.id}/legend?lang=${language()}`) }),
    h('div', { class: 'opacity' }, h('label', { for: id }, t('layers.opacity')), slider),
    REFERENCE.includes(layer.id) ? null : held(entries, counties),
  ].filter(Boolean);
}

/** What the register says, county by county: where nothing is drawn, nothing is thereby permitted. */
function held(entries, counties) {
  const names = new Map(counties.map(({ code, name }) => [code, name]));
  const statuses = group(entries);
  return h('details', { class: 'held' },
    h('summary', {}, entries.length === 0 ? t('coverage.silent')
      : [...statuses].map(([status, all]) => `${t(`coverage.${status}`)} ${all.length}`).join(' · ')),
    h('ul', {}, entries.map((entry) => h('li', {}, `${names.get(entry.county) ?? entry.county}: `,
      t(`coverage.${entry.coverage}`), entry.note ? h('span', { class: 'soft' }, ` ${entry.note}`) : null))),
    h('p', { class: 'note' }, t('coverage.never')));
}

function group(entries) {
  const groups = new Map();
  entries.forEach((entry) => groups.set(entry.coverage, [...groups.get(entry.coverage) ?? [], entry]));
  return groups;
}

function change(id, values) {
  const layers = state.get('layers');
  state.set({ layers: { ...layers, [id]: { visible: false, opacity: 1, ...layers[id], ...values } } });
}

customElements.define('lx-layers', LayerList);
