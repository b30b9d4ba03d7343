// Prints the map to scale, or a verdict. What is printed lies in a sheet that only paper shows.

import { at, h, icon, newId } from '../shell/dom.js';
import { Part } from '../shell/part.js';
import { state, today } from '../shell/state.js';
import { faults } from '../text/fault-list.js';
import { day } from '../text/format.js';
import { language, t } from '../text/text.js';
import { layers } from '../look/catalogue.js';
import { extentOf } from '../map/marks.js';
import { shown } from '../map/zone-layers.js';
import { findings, otherWords } from '../check/findings.js';
import { fields } from '../check/schema.js';
import { verdictBanner } from '../check/verdict.js';
import { picture, scaleOnScreen } from './picture.js';

/** Width and height of paper in mm, upright. */
const PAPERS = { A4: [210, 297], A3: [297, 420] };
const SCALES = [1000, 2000, 5000, 10000, 25000, 50000, 100000, 250000, 500000, 1000000];
const MARGIN_MM = 12;
/** What heading, legend and notes need beside the map. */
const TEXT_MM = [0, 56];
const RECORD_MAP_MM = [180, 90];

class Print extends Part {
  render() {
    const wasOpen = this.dialog?.open;
    const [heading, paper, way, scale] = [newId(), newId(), newId(), newId()];
    const select = (id, options) => h('select', { id }, options.map(([value, text]) => h('option', { value }, text)));
    this.heading = h('input', { id: heading, type: 'text', value: t('print.headingDefault') });
    this.paper = select(paper, Object.keys(PAPERS).map((name) => [name, name]));
    this.way = select(way, [['landscape', t('print.landscape')], ['portrait', t('print.portrait')]]);
    this.scale = select(scale, SCALES.map((value) => [value, t('print.ratio', { scale: value.toLocaleString('en') })]));
    this.problems = h('div', { role: 'status' });
    const title = newId();
    this.dialog = h('dialog', { 'aria-labelledby': title }, h('form', { method: 'dialog', class: 'step-body', onsubmit: (event) => {
      event.preventDefault();
      this.#printMap();
    } }, h('h2', { id: title }, t('print.title')),
    [[heading, 'print.heading', this.heading], [paper, 'print.paper', this.paper], [way, 'print.landscape', this.way], [scale, 'print.scale', this.scale]]
      .map(([id, name, field]) => h('div', { class: 'field' }, h('label', { for: id }, name === 'print.landscape' ? `${t('print.landscape')} / ${t('print.portrait')}` : t(name)), field)),
    this.problems, h('div', { class: 'row' }, h('button', { type: 'submit', class: 'main' }, icon('print'), t('print.go')),
      h('button', { type: 'button', onclick: () => this.dialog.close() }, t('print.close')))));
    this.sheet = h('article', { class: 'sheet', id: 'sheet' });
    this.replaceChildren(this.dialog, this.sheet);
    if (wasOpen) {
      this.dialog.showModal();
    }
  }

  /** Asks for paper and scale. */
  open() {
    const now = scaleOnScreen();
    this.scale.value = SCALES.find((value) => value >= now * 0.75) ?? SCALES.at(-1);
    this.problems.replaceChildren();
    this.dialog.showModal();
  }

  async #printMap() {
    this.problems.textContent = t('print.making');
    const portrait = this.way.value === 'portrait';
    const sides = PAPERS[this.paper.value];
    const [width, height] = portrait ? sides : [...sides].reverse();
    const mm = [width - 2 * MARGIN_MM - TEXT_MM[0], height - 2 * MARGIN_MM - TEXT_MM[1]];
    const scale = Number(this.scale.value);
    const { canvas } = await picture(mm, scale);
    size(canvas, mm);
    this.sheet.className = `sheet ${this.paper.value} ${this.way.value}`;
    this.sheet.replaceChildren(h('h1', {}, this.heading.value), h('p', { class: 'sheet-internal' }, t('internal')),
      h('div', { class: 'sheet-map' }, canvas, northArrow(), scaleBar(scale)), await legend(), notes());
    await pictures(this.sheet);
    this.problems.replaceChildren();
    this.dialog.close();
    window.print();
  }

  /** Prints a verdict with all that stands below it, and a map of the project. */
  async openRecord(record) {
    try {
      const { canvas, scale } = await picture(RECORD_MAP_MM, null, extentOf(record.project.geometry));
      size(canvas, RECORD_MAP_MM);
      this.sheet.className = 'sheet A4 portrait';
      this.sheet.replaceChildren(h('p', { class: 'sheet-internal' }, t('internal')), verdictBanner(record),
        h('div', { class: 'sheet-map' }, canvas, northArrow(), scaleBar(scale)), findings(record, await fields(), await otherWords(record)), notes(record.asOf));
      this.sheet.querySelectorAll('details').forEach((part) => {
        part.open = true;
      });
      window.print();
    } catch (fault) {
      this.problems.replaceChildren(faults(fault));
      this.dialog.showModal();
    }
  }
}

function size(canvas, [width, height]) {
  canvas.style.width = `${width}mm`;
  canvas.style.height = `${height}mm`;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', t('map.label'));
}

const northArrow = () => h('div', { class: 'north' }, h('span', { class: 'north-sign', 'aria-hidden': 'true' }), t('print.north'));

/** A bar of a round length, some 40 mm long. */
function scaleBar(scale) {
  const target = scale * 0.04;
  const power = 10 ** Math.floor(Math.log10(target));
  const length = [5, 2, 1].map((step) => step * power).find((value) => value <= target);
  const bar = h('span', { class: 'bar-line' });
  bar.style.width = `${length / scale * 1000}mm`;
  return h('div', { class: 'scale-bar' }, bar, length >= 1000 ? `${length / 1000} km` : `${length} m`,
    h('span', { class: 'ratio' }, t('print.ratio', { scale: Math.round(scale).toLocaleString('en') })));
}

async function legend() {
  const titles = new Map((await layers()).map(({ id, title }) => [id, title]));
  return h('section', { class: 'sheet-legend' }, h('h2', {}, t('print.legend')), h('ul', {}, shown().map((id) => h('li', {}, h('p', {}, titles.get(id)),
    h('img', { src: at(`styles/${id}/legend?lang=${language()}`), alt: t('layers.legendOf', { layer: titles.get(id) }) })))));
}

const notes = (asOf = state.get('asOf') ?? today()) => h('footer', { class: 'sheet-notes' }, h('p', {}, t('print.crs')),
  h('p', {}, t('print.day', { day: day(asOf), printed: day(today()) })), h('p', {}, t('print.illustrative')), h('p', {}, t('verdict.disclaimer')));

const pictures = (element) => Promise.all([...element.querySelectorAll('img')].map((image) => image.decode().catch(() => {})));

customElements.define('lx-print', Print);
