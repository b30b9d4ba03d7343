// Third step: what the project is. First activity and phase; then only what the rules at the place turn on, which the
// service itself tells: every fact that it had to take as the worst case.

import { h } from '../shell/dom.js';
import { faults } from '../text/fault-list.js';
import { t } from '../text/text.js';
import { check } from './ask.js';
import { draft } from './draft.js';
import { fieldRow } from './field.js';
import { latest } from './latest.js';
import { fields, title } from './schema.js';
import { verdictLine } from './verdict.js';

const HEAD = ['name', 'activity', 'phase'];
const PAUSE_MS = 200;

const probe = latest((signal) => check(draft, false, signal));

/**
 * The step as an element.
 *
 * @param onRun called when the check is wanted
 */
export function activityStep(onRun) {
  const head = h('div', { class: 'fields' });
  const asked = h('div', { class: 'fields', 'aria-live': 'polite' });
  const more = h('div', {});
  const line = h('div', { class: 'provisional', role: 'status' });
  const problems = h('div', {});
  const run = h('button', { type: 'submit', class: 'main big' }, t('form.run'));
  const known = new Map(); // fields that rules asked for, with these rules, in the order in which they came
  let due = null;

  const change = (name) => (value) => {
    const values = { ...draft.values };
    if (value === undefined) {
      delete values[name];
    } else {
      values[name] = value;
    }
    draft.set({ values });
    if (name === 'activity') {
      known.clear();
      asked.replaceChildren();
    }
    if (name !== 'name') {
      clearTimeout(due);
      due = setTimeout(ask, PAUSE_MS);
    }
  };
  const row = (field, rules = []) => fieldRow(field, draft.values[field.name], change(field.name), { stated: draft.stated.includes(field.name), rules });

  async function ask() {
    const ready = draft.values.activity && draft.values.phase;
    run.disabled = !ready;
    if (!ready) {
      line.textContent = t('form.first');
      return;
    }
    line.textContent = t('form.asking');
    try {
      const found = await probe();
      problems.replaceChildren();
      line.replaceChildren(h('span', { class: 'soft' }, t('verdict.provisional'), ' '), verdictLine(found));
      await showAsked(found);
    } catch (fault) {
      line.replaceChildren();
      problems.replaceChildren(faults(fault));
    }
  }

  async function showAsked(found) {
    const schema = await fields();
    const wanted = found.assumptions.filter(({ code, field }) => code === 'UNKNOWN_TREATED_AS_WORST' && schema.has(field));
    const before = known.size;
    wanted.forEach(({ field, rules }) => known.has(field) || known.set(field, rules ?? []));
    Object.keys(draft.values).filter((name) => schema.has(name) && !HEAD.includes(name) && !known.has(name)).forEach((name) => known.set(name, []));
    if (known.size !== before || asked.childElementCount === 0) {
      const rows = [...known].filter(([name]) => !asked.querySelector(`[data-field="${name}"]`)).map(([name, rules]) => row(schema.get(name), rules));
      if (asked.childElementCount === 0) {
        asked.append(h('p', { class: 'soft' }, t(rows.length === 0 ? 'form.needed.none' : 'form.needed')));
      }
      asked.append(...rows);
    }
    offerOthers(schema);
  }

  /** Facts that no rule here turns on may be stated all the same. */
  function offerOthers(schema) {
    const { activity } = draft.values;
    const others = [...schema.values()].filter(({ name, activities }) => !HEAD.includes(name) && !known.has(name)
      && (!activities || activities.includes(activity)));
    const select = h('select', { 'aria-label': t('form.other'), onchange: () => {
      const field = schema.get(select.value);
      known.set(field.name, []);
      asked.append(row(field));
      offerOthers(schema);
      asked.lastElementChild.querySelector('input, select, summary')?.focus();
    } }, h('option', { value: '' }, t('form.other')), others.map((field) => h('option', { value: field.name }, title(field))));
    more.replaceChildren(others.length > 0 ? select : '');
  }

  async function show() {
    const schema = await fields();
    head.replaceChildren(...HEAD.map((name) => row(schema.get(name))));
    await ask();
  }

  show().catch((fault) => problems.replaceChildren(faults(fault)));
  return h('form', { class: 'step-body', onsubmit: async (event) => {
    event.preventDefault();
    clearTimeout(due);
    run.disabled = true;
    run.textContent = t('form.running');
    try {
      await onRun();
    } catch (fault) {
      problems.replaceChildren(faults(fault));
    } finally {
      run.disabled = false;
      run.textContent = t('form.run');
    }
  } }, head, asked, more, line, problems, run);
}
