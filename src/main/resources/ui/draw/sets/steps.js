// What comes next for a change set: submit, approve, reject and so on, with the reason where it is not for this person.

import { Problem } from '../../shell/api.js';
import { announce, h, newId } from '../../shell/dom.js';
import { may } from '../../shell/session.js';
import { state } from '../../shell/state.js';
import { t } from '../../text/text.js';
import { workingSet } from '../working-set.js';
import { act, refusal } from './acting.js';
import { publishQuestion } from './publish-question.js';
import { SetPart } from './set-part.js';
import { forget, keep, typed } from './typed.js';

/** Steps in their order: who may take them; the service says which are possible now. */
const STEPS = {
  submit: ['PLANNER'],
  approve: ['REVIEWER'],
  reject: ['REVIEWER'],
  publish: ['PLANNER', 'REVIEWER'],
  reopen: ['PLANNER'],
  withdraw: ['PLANNER'],
};
const REVIEWS = ['approve', 'reject'];
/** Said of a zone that would be in force on days gone by. */
const PAST = 'IN_FORCE_IN_THE_PAST';
const MAIN = ['submit', 'approve', 'publish', 'reopen'];

/** Why this person may not take a step; null if he may. */
function hindrance(step, head) {
  if (!may(...STEPS[step])) {
    return t('step.role', { roles: STEPS[step].map((role) => t(`step.is.${role}`)).join(t('step.or')) });
  }
  return REVIEWS.includes(step) && head.drafters.includes(state.get('person').login) ? t('step.drafter') : null;
}

class Steps extends SetPart {
  #drawn = '';

  update() {
    const { head } = workingSet;
    const now =
      head === null ? '' : `${head.id} ${head.state} ${head.drafters.includes(state.get('person')?.login)} ${head.validFrom}`;
    if (now === this.#drawn || head === null) {
      return;
    }
    this.#drawn = now;
    const possible = Object.keys(STEPS).filter((step) => head.links.some(({ rel }) => rel === step));
    this.asked = h('div', {});
    this.problems = h('div', {});
    this.replaceChildren(
      h(
        'div',
        { class: 'row steps-bar', role: 'group', 'aria-label': t('step.label') },
        possible.map((step) => this.#button(step, head)),
      ),
      this.asked,
      this.problems,
    );
    const step = typed(head.id).step;
    if (possible.includes(step) && hindrance(step, head) === null && typed(head.id).reason) {
      this.#ask(step); // a reason that was being typed
    }
  }

  #button(step, head) {
    const why = hindrance(step, head);
    const id = newId();
    return h(
      'div',
      { class: 'step-way' },
      h(
        'button',
        {
          type: 'button',
          'data-do': step,
          class: MAIN.includes(step) ? 'main' : null,
          disabled: why !== null,
          'aria-describedby': why === null ? null : id,
          onclick: () => this.#ask(step),
        },
        t(`step.${step}`),
      ),
      why === null ? null : h('p', { class: 'soft', id }, why),
    );
  }

  /** Asks for the day, or for a reason. */
  #ask(step, pastZones = false) {
    const { head } = workingSet;
    this.problems.replaceChildren();
    const end = () => {
      forget(head.id, 'step', 'reason', 'publishOn');
      this.asked.replaceChildren();
      this.querySelector(`[data-do="${step}"]`)?.focus();
    };
    const question =
      step === 'publish'
        ? publishQuestion(head, pastZones, (json, go) => this.#take(step, json, go), end)
        : this.#reasonQuestion(step, head, end);
    this.asked.replaceChildren(question);
    question.querySelector(pastZones ? '[type=checkbox]' : 'input, textarea').focus();
  }

  #reasonQuestion(step, head, end) {
    const reason = newId();
    const field = h('textarea', {
      id: reason,
      rows: 3,
      maxlength: 10000,
      required: step === 'reject',
      oninput: () => {
        keep(head.id, 'step', step);
        keep(head.id, 'reason', field.value);
      },
    });
    field.value = typed(head.id).step === step ? (typed(head.id).reason ?? '') : '';
    const go = h('button', { type: 'submit', class: 'main' }, t(`step.${step}.go`));
    return h(
      'form',
      {
        class: 'question',
        novalidate: true,
        'aria-label': t(`step.${step}`),
        onsubmit: (event) => {
          event.preventDefault();
          const said = field.value.trim();
          if (step === 'reject' && said === '') {
            this.problems.replaceChildren(h('div', { class: 'faults', role: 'alert' }, h('p', {}, t('step.noReason'))));
            field.focus();
            return;
          }
          this.#take(step, said === '' ? {} : { reason: said }, go);
        },
      },
      h('p', {}, t(`step.${step}.means`)),
      h('div', { class: 'field' }, h('label', { for: reason }, t(step === 'reject' ? 'step.reasonNeeded' : 'step.reason')), field),
      h('div', { class: 'row' }, go, h('button', { type: 'button', onclick: end }, t('head.cancel'))),
    );
  }

  async #take(step, json, button) {
    const seen = workingSet.head;
    button.disabled = true;
    this.problems.replaceChildren(h('p', { class: 'soft', role: 'status' }, t('step.doing')));
    try {
      await act('POST', `/${step}`, { json });
      forget(seen.id, 'step', 'reason', 'publishOn');
      this.problems.replaceChildren();
      this.asked.replaceChildren();
      announce(t('step.done', { state: t(`state.${workingSet.head.state}`) }));
      (this.querySelector('button:not(:disabled)') ?? document.getElementById('panel')).focus();
    } catch (fault) {
      if (fault instanceof Problem && fault.errors.some(({ code }) => code === PAST) && json.allowPast === false) {
        this.#ask(step, true); // zones of the set have days of their own
      }
      this.problems.replaceChildren(await refusal(fault, seen));
      button.disabled = false;
    }
  }
}

customElements.define('lx-set-steps', Steps);
