// The panel of checks: prepare one step by step, read its verdict, go back to those of before.

import { announce, h, icon } from '../shell/dom.js';
import { Part } from '../shell/part.js';
import { state } from '../shell/state.js';
import { faults } from '../text/fault-list.js';
import { t } from '../text/text.js';
import '../print/print.js';
import { mark, showMarks } from '../map/marks.js';
import { activityStep } from './activity-step.js';
import { check, record as recordOf } from './ask.js';
import { compareTable } from './compare.js';
import { draft } from './draft.js';
import { findings, otherWords, showRecord } from './findings.js';
import { mineList, remember } from './mine.js';
import { otherDays } from './other-days.js';
import { placeStep } from './place-step.js';
import { reread } from './reread.js';
import { readingStep } from './reading-step.js';
import { fields } from './schema.js';
import { fromGeometry } from './sources.js';
import { verdictBanner } from './verdict.js';
import { whatIf } from './what-if.js';

class Check extends Part {
  static hangsOn = ['record', 'person'];

  #view = 'new';
  #compared = null;
  #turn = 0;

  connectedCallback() {
    draft.restore();
    draft.addEventListener('change', ({ detail }) => {
      if (detail.includes('source') || detail.includes('reading')) {
        this.#view = 'new';
        this.render();
        this.querySelector('h2')?.focus();
      }
    });
    super.connectedCallback();
    if (draft.reading && !state.get('record')) {
      mark('project', [draft.reading.geometry]);
    }
  }

  update(changed) {
    if (changed.includes('record')) {
      this.#view = 'new';
      this.render();
    } else if (this.#view === 'mine') {
      this.render(); // whose checks they are has changed
    }
  }

  async render() {
    const turn = ++this.#turn;
    const tabs = h('div', { class: 'tabs', role: 'group', 'aria-label': t('check.tabs') }, ['new', 'mine'].map((view) => h('button', {
      type: 'button', 'aria-pressed': String(this.#view === view || (this.#view === 'compare' && view === 'mine')),
      onclick: () => this.#go(view),
    }, t(`check.${view}`))));
    try {
      const content = await this.#content();
      if (turn === this.#turn) {
        this.replaceChildren(tabs, ...content);
      }
    } catch (fault) {
      if (turn === this.#turn) {
        this.replaceChildren(tabs, faults(fault));
      }
    }
  }

  #go(view) {
    this.#view = view;
    this.#compared = null;
    if (view === 'new' && state.get('record')) {
      this.#restart();
    } else {
      this.render();
    }
  }

  async #content() {
    if (this.#view === 'mine') {
      return [h('h2', {}, t('check.mine')), mineList(await fields(), (id) => {
        this.#view = 'new';
        this.#open(id);
      }, async (ids) => {
        this.#compared = await Promise.all(ids.map(recordOf));
        this.#view = 'compare';
        this.render();
      })];
    }
    if (this.#view === 'compare') {
      return [h('h2', {}, t('compare.title')), h('button', { type: 'button', class: 'link', onclick: () => this.#go('mine') }, icon('back'), t('compare.back')),
        compareTable(...this.#compared)];
    }
    return state.get('record') ? this.#result(await this.#record()) : this.#steps();
  }

  async #record() {
    const id = state.get('record');
    if (draft.record?.id !== id) {
      draft.record = await recordOf(id);
      showRecord(draft.record);
    }
    return draft.record;
  }

  #open(id) {
    if (state.get('record') === id) {
      this.render();
    } else {
      state.set({ record: id });
    }
  }

  #steps() {
    const step = (number, name, body) => h('li', { class: 'step', 'data-step': name }, h('h2', { tabindex: -1 }, h('span', { class: 'number', 'aria-hidden': 'true' }, number), t(`step.${name}`)), body);
    return [h('ol', { class: 'steps' }, draft.reading === null ? step(1, 'place', placeStep())
      : [step(1, 'read', readingStep()), step(2, 'activity', activityStep(() => this.#run()))])];
  }

  async #run() {
    const found = await check(draft, true);
    remember(found);
    draft.record = found;
    showRecord(found);
    showMarks('project');
    state.set({ record: found.id });
    announce(`${t(`word.${found.verdict}`)}. ${t(`verdict.${found.verdict}`)}`);
    requestAnimationFrame(() => this.querySelector('.verdict h2')?.focus());
  }

  async #result(record) {
    const [schema, words] = await Promise.all([fields(), otherWords(record)]);
    const moving = h('div', {});
    return [verdictBanner(record),
      h('div', { class: 'row actions' },
        h('button', { type: 'button', onclick: () => this.#edit(record) }, t('action.edit')),
        h('button', { type: 'button', onclick: () => this.#move(record, moving) }, icon('move'), t('action.whatIf')),
        h('button', { type: 'button', onclick: () => document.querySelector('lx-print').openRecord(record) }, icon('print'), t('action.print')),
        h('button', { type: 'button', onclick: () => this.#restart() }, t('check.restart'))),
      moving, findings(record, schema, words), otherDays(record)];
  }

  #move(record, where) {
    if (where.childElementCount > 0) {
      return;
    }
    where.replaceChildren(whatIf(record, (kept) => {
      where.replaceChildren();
      if (kept) {
        this.#prepare(kept, record);
      } else {
        showRecord(record);
      }
    }));
    where.querySelector('button')?.focus();
    showMarks('project');
  }

  /** The record's project is prepared once more; a source that is still there is sent as it was. */
  #edit(record) {
    if (draft.source && draft.reading) {
      state.set({ record: null });
    } else {
      this.#prepare(record.project.geometry, record);
    }
  }

  #prepare(geometry, record) {
    state.set({ record: null });
    reread(fromGeometry('drawn', geometry), record.project.properties).catch((fault) => this.append(faults(fault)));
  }

  #restart() {
    ['project', 'overlap', 'place'].forEach((name) => mark(name, []));
    this.#view = 'new';
    draft.clear();
    state.set({ record: null });
  }
}

customElements.define('lx-check', Check);
