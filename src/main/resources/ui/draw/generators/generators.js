// Zones drawn from numbers of the law: a form per generator, shown on the map while it is filled in.

import { Problem, Unreachable, getJson, post, send } from '../../shell/api.js';
import { announce, h, newId } from '../../shell/dom.js';
import { Part } from '../../shell/part.js';
import { may } from '../../shell/session.js';
import { state } from '../../shell/state.js';
import { faults } from '../../text/fault-list.js';
import { language, t } from '../../text/text.js';
import { latest } from '../../check/latest.js';
import { coverage } from '../../look/catalogue.js';
import { wordsOf } from '../../look/zone-words.js';
import { workingSet } from '../working-set.js';
import { draft } from './draft.js';
import * as beside from './faults-beside.js';
import { inputRole } from './input-role.js';
import { parameterRow, titleOf } from './parameter-row.js';
import { showAll, showGiven, showMade, start } from './preview-layer.js';
import { areas, labelOf, resultView } from './result.js';

const PAUSE_MS = 200;
/** Parameters that all generators have: they say what the zones are called, not how they are made. */
const COMMON = ['name', 'zone_id', 'county_code', 'accuracy_m', 'security_level'];

let offered = null;
let started = false;

class Generators extends Part {
  static hangsOn = ['tool', 'asOf'];

  #shown = false;
  #due = null;
  #turn = 0;
  #made = null;
  #roles = [];
  #framed = false;
  #preview = latest((generator, request, signal) => post(`generators/${generator}`, {},
    { content: JSON.stringify(request), mediaType: 'application/json' }, { signal }));
  #onSet = () => this.#follow();
  #onDraft = ({ detail }) => this.#changed(detail);
  #onReconnected = () => this.#follow() || this.#schedule();

  connectedCallback() {
    if (!started) {
      started = true;
      start();
    }
    workingSet.addEventListener('change', this.#onSet);
    draft.addEventListener('change', this.#onDraft);
    document.addEventListener('lx-reconnected', this.#onReconnected);
    super.connectedCallback();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    workingSet.removeEventListener('change', this.#onSet);
    draft.removeEventListener('change', this.#onDraft);
    document.removeEventListener('lx-reconnected', this.#onReconnected);
    clearTimeout(this.#due);
    showMade([]);
    showGiven([]);
  }

  update(changed) {
    if (this.isConnected) {
      this.#roles.forEach((role) => role.followTool());
      if (changed.includes('asOf')) {
        this.#schedule();
      }
    }
  }

  render() {
    this.#shown = false;
    this.#follow();
  }

  /** There is something to do here for whoever draws, while the set is a draft. */
  async #follow() {
    const { head } = workingSet;
    const wanted = this.isConnected && may('PLANNER') && head?.state === 'DRAFT';
    if (!wanted || this.#shown) {
      if (!wanted && this.#shown) {
        this.#shown = false;
        this.replaceChildren();
        showMade([]);
        showGiven([]);
      }
      return;
    }
    this.#shown = true;
    try {
      offered ??= (await getJson('generators')).generators;
    } catch (fault) {
      this.#shown = false;
      this.replaceChildren(faults(fault));
      return;
    }
    draft.restore(head.id, offered);
    this.#draw();
  }

  #draw() {
    const id = newId();
    const chooser = h('select', { id, onchange: () => draft.choose(offered.find((one) => one.id === chooser.value) ?? null) },
      h('option', { value: '' }, t('generate.none')), offered.map((one) => h('option', { value: one.id }, titleOf(one))));
    chooser.value = draft.generator?.id ?? '';
    this.form = h('div', { class: 'generator-form' });
    this.result = h('section', { class: 'generated', 'aria-label': t('generate.preview') });
    this.summary = h('div', { class: 'summary' });
    this.replaceChildren(h('h2', {}, t('generate.title')), h('div', { class: 'field' }, h('label', { for: id }, t('generate.choose')), chooser),
      this.form, this.result, this.summary);
    this.#drawForm();
  }

  #drawForm() {
    this.#roles = [];
    this.#made = null;
    this.#framed = false;
    this.result.replaceChildren();
    this.summary.replaceChildren();
    this.form.replaceChildren();
    if (draft.generator !== null) {
      const { description, inputs, parameters } = draft.generator;
      this.#roles = inputs.map(inputRole);
      const own = parameters.filter(({ name }) => !COMMON.includes(name));
      const group = (title, some, open) => (some.length === 0 ? null : h('details', { class: 'part', open }, h('summary', {}, t(title)),
        h('div', { class: 'fields' }, some.map((parameter) => parameterRow(parameter, draft.values[parameter.name],
          (value) => draft.give(parameter.name, value))))));
      this.form.append(h('p', { class: 'soft' }, description[language()]), ...this.#roles.map(({ element }) => element),
        h('div', { class: 'parameters' }, [group('generate.choices', own.filter(({ type }) => type !== 'number'), true),
          group('generate.parameters', own.filter(({ type }) => type === 'number'), true),
          group('generate.common', parameters.filter(({ name }) => COMMON.includes(name)), false)].filter(Boolean)));
      this.#offerCounties();
      this.#roles.forEach((role) => role.showItems());
    }
    showGiven(draft.items.map(({ geometry }) => geometry));
    this.#schedule();
  }

  async #offerCounties() {
    const input = this.form.querySelector('[data-parameter=county_code] input');
    const { counties } = await coverage().catch(() => ({ counties: [] })); // whoever knows the code can type it
    const id = newId();
    input.setAttribute('list', id);
    input.after(h('datalist', { id }, counties.map(({ code, name }) => h('option', { value: code }, name))));
  }

  #changed({ what }) {
    if (!this.#shown) {
      return;
    }
    if (what === 'generator') {
      this.#drawForm();
      return;
    }
    if (what === 'items') {
      this.#roles.forEach((role) => role.showItems());
      showGiven(draft.items.map(({ geometry }) => geometry));
      this.#framed = false;
    }
    this.#schedule();
  }

  #schedule() {
    clearTimeout(this.#due);
    if (!this.#shown || draft.generator === null || !draft.isBegun) {
      this.#turn++; // an answer that is under way is of no use any more
      showMade([]);
      return;
    }
    const { missing } = draft;
    if (missing.length > 0) {
      this.#turn++;
      this.#refused(new Problem(422, '', missing), false);
      return;
    }
    this.summary.setAttribute('aria-busy', 'true');
    this.#due = setTimeout(() => this.#ask(), PAUSE_MS);
  }

  async #ask() {
    const { generator } = draft;
    const turn = ++this.#turn;
    try {
      const made = await this.#preview(generator.id, draft.request());
      const words = await wordsOf(made.features.map(({ properties }) => properties.category));
      if (turn === this.#turn) {
        this.#show(made, generator, words);
      }
    } catch (fault) {
      if (turn === this.#turn) {
        this.#refused(fault, false);
      }
    }
  }

  #show(made, generator, words) {
    this.#made = made;
    this.summary.removeAttribute('aria-busy');
    beside.clear(this.form);
    showMade(made.features.map((feature) => ({ ...feature, label: labelOf(feature, words) })));
    if (!this.#framed) {
      this.#framed = true;
      showAll();
    }
    this.said = h('div', { class: 'said' });
    this.summary.replaceChildren(h('h3', {}, t('generate.previewOf', { count: made.features.length })), areas(made, words), this.said,
      h('button', { type: 'button', class: 'main', 'data-take': true, onclick: () => this.#take() }, t('generate.take')));
    this.result.replaceChildren(...resultView(made, generator, words));
    announce(t('generate.previewOf', { count: made.features.length }));
  }

  /** @param strict true: somebody wanted to take it in */
  #refused(fault, strict) {
    this.summary.removeAttribute('aria-busy');
    if (!(fault instanceof Problem)) {
      if (!(fault instanceof Unreachable)) {
        throw fault;
      }
      this.summary.replaceChildren(faults(fault));
      return;
    }
    showMade([]);
    this.#made = null;
    const { left, missing } = beside.put(this.form, fault.errors, strict);
    const others = fault.errors.length === 0 ? [{ code: '', detail: fault.message }] : left;
    this.result.replaceChildren();
    this.summary.replaceChildren(
      h('p', { class: missing ? 'soft' : 'fault-line', role: 'status' }, t(missing ? 'generate.incomplete' : 'generate.faulty', { count: fault.errors.length })),
      ...others.map((error) => beside.line(error, strict)));
  }

  /** Puts the drafts into the change set as it was seen; if others were faster, it is read again and nothing is lost. */
  async #take() {
    clearTimeout(this.#due);
    this.#turn++;
    const button = this.summary.querySelector('[data-take]');
    button.disabled = true;
    const count = this.#made.features.length;
    try {
      await workingSet.flush();
      await send('POST', `change-sets/${workingSet.id}/generate`, {
        parameters: { generator: draft.generator.id }, json: draft.request(), version: workingSet.head.version });
    } catch (fault) {
      await this.#notTaken(fault, button);
      return;
    }
    draft.clearItems();
    clearTimeout(this.#due);
    this.#made = null;
    showMade([]);
    beside.clear(this.form);
    this.summary.removeAttribute('aria-busy');
    this.result.replaceChildren();
    this.summary.replaceChildren(h('p', { class: 'taken', role: 'status', tabindex: -1 }, t('generate.done', { count })));
    this.summary.firstChild.focus();
    await workingSet.reload().catch((fault) => workingSet.fail(fault));
  }

  async #notTaken(fault, button) {
    if (fault instanceof Problem && fault.status === 412) {
      await workingSet.reload().catch((other) => workingSet.fail(other));
      this.said.replaceChildren(h('p', { class: 'fault-line', role: 'alert' }, t('generate.stale')));
    } else if (fault instanceof Problem && fault.status !== 422) {
      this.said.replaceChildren(faults(fault));
    } else if (fault instanceof Problem) {
      const { left } = beside.put(this.form, fault.errors, true);
      this.said.replaceChildren(h('p', { class: 'fault-line', role: 'alert' }, t('generate.faulty', { count: fault.errors.length })),
        ...left.map((error) => beside.line(error)));
    } else {
      this.said.replaceChildren(faults(fault));
    }
    button.disabled = false;
    button.focus();
  }
}

customElements.define('lx-generators', Generators);
