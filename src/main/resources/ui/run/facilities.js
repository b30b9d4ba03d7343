// The register of farms, plants and wells that are there: looked through, shown on the map, added to by a file, retired.

import { getJson, post, send } from '../shell/api.js';
import { announce, h, icon } from '../shell/dom.js';
import { PART_ENDINGS, oneOf } from '../shell/files.js';
import { choice, field, form, tick } from '../shell/form.js';
import { state } from '../shell/state.js';
import { t } from '../text/text.js';
import { fields, title, valueText } from '../check/schema.js';
import { mark, showMarks } from '../map/marks.js';
import { map } from '../map/map.js';
import { RunView, more, time, tried } from './view.js';

const { ol } = globalThis;

const PAGE = 50;
/** What the service takes, by ending. */
const TYPES = { geojson: 'application/geo+json', json: 'application/geo+json', zip: 'application/zip',
  gpkg: 'application/geopackage+sqlite3', fgb: 'application/vnd.flatgeobuf', kml: 'application/vnd.google-earth.kml+xml' };

class Facilities extends RunView {
  static hangsOn = ['mode'];

  #asked = {};
  #shown = []; // features of the list
  #list = h('ul', { class: 'cards' });
  #after = h('div');
  #told = h('div');
  #found = h('p', { class: 'soft', role: 'status' });

  async draw() {
    const schema = await fields().catch(() => new Map()); // then codes stand for their names
    this.replaceChildren(h('h2', {}, t('run.facilities')), h('p', { class: 'note' }, t('facilities.what')), this.#filter(schema),
      this.#upload(), this.#told, this.#found, this.#list, this.#after);
    this.#load(null);
  }

  again() {
    this.#load(null);
  }

  update() {
    this.#bring();
  }

  #filter(schema) {
    const activities = schema.get('activity')?.allowed ?? [];
    const text = field(t('facilities.text'), { type: 'search', maxlength: 100 });
    const activity = choice(t('facilities.activity'),
      [['', t('facilities.any')], ...activities.map((one) => [one.value, title(one)])], '');
    const inView = tick(t('facilities.inView'));
    return form({ class: 'step-body' }, () => {
      this.#asked = { q: text.input.value.trim(), activity: activity.input.value, bbox: inView.input.checked ? view() : null };
      return this.#load(null);
    }, text.row, activity.row, inView.row, h('p', { class: 'row' }, h('button', { class: 'main' }, t('audit.filter'))));
  }

  #load(after) {
    return tried(this.#told, async () => {
      const [{ features, links = [] }, schema] = await Promise.all([getJson('facilities', { ...this.#asked, after, limit: PAGE }),
        fields()]);
      this.#shown = after === null ? features : [...this.#shown, ...features];
      this.#list[after === null ? 'replaceChildren' : 'append'](...features.map((one) => this.#card(one, schema)));
      const isMore = links.some(({ rel }) => rel === 'next');
      this.#found.textContent = this.#shown.length === 0 ? t('facilities.none')
        : t(isMore ? 'facilities.first' : 'facilities.count', { count: this.#shown.length });
      this.#after.replaceChildren(...(isMore ? [more(() => this.#load(features.at(-1).id))] : []));
      this.#bring();
    });
  }

  /** Those of the list are on the map as long as the service is being run. */
  #bring() {
    mark('facilities', state.get('mode') === 'run' ? this.#shown.map(({ geometry }) => geometry) : []);
  }

  #card(facility, schema) {
    const { id, properties: { name, ...facts }, register, geometry } = facility;
    const told = h('div');
    const called = name ?? id;
    const said = Object.entries(facts).map(([key, value]) => [title(schema.get(key) ?? { name: key }), valueText(schema.get(key), value)]);
    const actions = h('p', { class: 'row' });
    const offer = () => actions.replaceChildren(h('button', { type: 'button', 'aria-label': `${t('facilities.retire')}: ${called}`,
      onclick: () => sure() }, t('facilities.retire')));
    const sure = () => {
      const go = h('button', { type: 'button', class: 'main', 'data-do': 'retire', onclick: () => this.#retire(facility, told) },
        t('facilities.retireNow'));
      actions.replaceChildren(h('span', {}, t('facilities.sure')), go, h('button', { type: 'button', onclick: offer }, t('run.cancel')));
      go.focus();
    };
    offer();
    return h('li', { class: 'card', 'data-facility': id },
      h('button', { type: 'button', class: 'link', onclick: () => {
        mark('zone', [geometry]);
        showMarks('zone');
      } }, icon('locate'), called),
      h('p', { class: 'soft' }, t('facilities.version', { ...register, id, time: time(register.recordedAt) })),
      h('details', {}, h('summary', {}, t('facilities.facts', { count: said.length })),
        h('dl', {}, said.map(([key, value]) => [h('dt', {}, key), h('dd', {}, value)]))), told, actions);
  }

  #retire({ id, properties: { name }, register: { version } }, told) {
    return tried(told, async () => {
      await send('DELETE', `facilities/${encodeURIComponent(id)}`, { version });
      mark('zone', []);
      await this.#load(null);
      announce(t('facilities.retired', { name: name ?? id }));
    });
  }

  #upload() {
    const told = h('div');
    const said = h('p', { class: 'said', role: 'status' });
    const file = field(t('facilities.file'), { type: 'file', multiple: true, required: true, hint: t('facilities.kinds'),
      accept: [...Object.keys(TYPES).map((ending) => `.${ending}`), PART_ENDINGS].join(',') });
    const crs = field(t('imports.crs'), { placeholder: 'EPSG:4517', hint: t('imports.told') });
    return h('details', { class: 'part' }, h('summary', {}, t('facilities.add')), form({ class: 'step-body' }, () => {
      said.textContent = '';
      return tried(told, async () => {
        const { file: chosen } = await oneOf([...file.input.files]);
        const added = await post('facilities', {}, { content: chosen, crs: crs.input.value.trim() || null,
          mediaType: TYPES[chosen.name.toLowerCase().split('.').pop()] ?? 'application/octet-stream' });
        const all = added.features ?? [added];
        said.textContent = t('facilities.added', { count: all.length });
        file.input.value = '';
        await this.#load(null);
        mark('zone', all.map(({ geometry }) => geometry));
        showMarks('zone');
      }, (coordinate) => {
        mark('zone', [{ type: 'Point', coordinates: coordinate }]);
        showMarks('zone');
      });
    }, file.row, crs.row, told, said, h('p', { class: 'row' }, h('button', { class: 'main' }, t('facilities.addNow')))));
  }
}

/** West, south, east and north of what the map shows. */
const view = () => ol.proj.transformExtent(map.getView().calculateExtent(map.getSize()), 'EPSG:3857', 'EPSG:4326')
  .map((degrees) => degrees.toFixed(6)).join(',');

customElements.define('lx-run-facilities', Facilities);
