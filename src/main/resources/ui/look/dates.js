// The day that everything is shown for: a field for an exact one, a slider to go through the years.

import { h, newId } from '../shell/dom.js';
import { Part } from '../shell/part.js';
import { state, today } from '../shell/state.js';
import { t } from '../text/text.js';

const DAY_MS = 86400000;
/** The prefecture's plan is of this year; zones and rules hold nothing older. */
const FIRST_DAY = '2016-01-01';
/** Zones may be drawn with a day in the future. */
const DAYS_AHEAD = 366;
const PAUSE_MS = 150;

const number = (iso) => Math.round(Date.parse(iso) / DAY_MS);
const iso = (days) => new Date(days * DAY_MS).toISOString().slice(0, 10);

class Dates extends Part {
  static hangsOn = ['asOf'];

  #due = null;

  render() {
    const [field, slider] = [newId(), newId()];
    this.field = h('input', { type: 'date', id: field, min: '1900-01-01', max: '2200-12-31', onchange: () => this.#choose(this.field.value) });
    this.slider = h('input', {
      type: 'range', id: slider, min: number(FIRST_DAY), max: number(today()) + DAYS_AHEAD, 'aria-label': t('dates.slider'),
      oninput: () => {
        this.field.value = iso(Number(this.slider.value));
        this.slider.setAttribute('aria-valuetext', this.field.value);
        clearTimeout(this.#due);
        this.#due = setTimeout(() => this.#choose(this.field.value), PAUSE_MS);
      },
    });
    this.now = h('button', { type: 'button', class: 'link', onclick: () => state.set({ asOf: null }) }, t('dates.today'));
    this.replaceChildren(h('label', { for: field }, t('dates.label')), this.field, this.slider, this.now);
    this.update();
  }

  #choose(value) {
    if (value) {
      state.set({ asOf: value === today() ? null : value });
    }
  }

  update() {
    const day = state.get('asOf') ?? today();
    this.field.value = day;
    this.slider.value = number(day);
    this.slider.setAttribute('aria-valuetext', day);
    this.now.hidden = state.get('asOf') === null;
    this.classList.toggle('another-day', state.get('asOf') !== null);
  }
}

customElements.define('lx-dates', Dates);
