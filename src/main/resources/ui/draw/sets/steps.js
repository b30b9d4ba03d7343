// What comes next for a change set: submit, approve, reject and so on, with the reason where it is not for this person.

import { Problem } from '../../shell/api.js';
import { announce, h, newId } from '../../shell/dom.js';
import { may } from '../../shell/session.js';
import { state, today } from '../../shell/state.js';
import { day } from '../../text/format.js';
import { t } from '../../text/text.js';
import { workingSet } from '../working-set.js';
import { act, refusal } from './acting.js';
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

const isBefore = ({ validFrom }, date) => validFrom !== null && validFrom < date;

/** From which day on the zones will be in force. */
function whenText(head, isPast) {
  if (isPast) {
    return isBefore(head, today()) ? t('publish.past', { day: day(head.validFrom) }) : t('publish.pastZones');
  }
  return head.validFrom === null || head.validFrom === today()
    ? t('publish.today', { day: day(today()) })
    : t('publish.future', { day: day(head.validFrom) });
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

  /** Asks for a reason or a confirmation where the step needs one. */
  #ask(step, isPast = step === 'publish' && isBefore(workingSet.head, today())) {
    const { head } = workingSet;
    this.problems.replaceChildren();
    const reason = newId();
    const past = newId();
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
    const sure = h('input', {
      type: 'checkbox',
      id: past,
      onchange: () => {
        go.disabled = !sure.checked;
      },
    });
    const go = h('button', { type: 'submit', class: 'main', disabled: isPast }, t(`step.${step}.go`));
    const end = () => {
      forget(head.id, 'step', 'reason');
      this.asked.replaceChildren();
      this.querySelector(`[data-do="${step}"]`)?.focus();
    };
    const says =
      step === 'publish'
        ? [
            h('p', {}, whenText(head, isPast)),
            h('p', { class: 'soft' }, t('publish.how')),
            isPast ? h('p', { class: 'row confirm' }, sure, h('label', { for: past }, t('publish.sure'))) : null,
          ]
        : [
            h('p', {}, t(`step.${step}.means`)),
            h(
              'div',
              { class: 'field' },
              h('label', { for: reason }, t(step === 'reject' ? 'step.reasonNeeded' : 'step.reason')),
              field,
            ),
          ];
    this.asked.replaceChildren(
      h(
        'form',
        {
          class: 'question',
          novalidate: true,
          'aria-label': t(`step.${step}`),
          onsubmit: (event) => {
            event.preventDefault();
            if (step === 'reject' && field.value.trim() === '') {
              this.problems.replaceChildren(h('div', { class: 'faults', role: 'alert' }, h('p', {}, t('step.noReason'))));
              field.focus();
              return;
            }
            this.#take(
              step,
              step === 'publish' ? { allowPast: isPast } : field.value.trim() === '' ? {} : { reason: field.value.trim() },
              go,
            );
          },
        },
        says,
        h('div', { class: 'row' }, go, h('button', { type: 'button', onclick: end }, t('head.cancel'))),
      ),
    );
    (step === 'publish' ? (isPast ? sure : go) : field).focus();
  }

  async #take(step, json, button) {
    const seen = workingSet.head;
    button.disabled = true;
    this.problems.replaceChildren(h('p', { class: 'soft', role: 'status' }, t('step.doing')));
    try {
      await act('POST', `/${step}`, { json });
      forget(seen.id, 'step', 'reason');
      this.problems.replaceChildren();
      this.asked.replaceChildren();
      announce(t('step.done', { state: t(`state.${workingSet.head.state}`) }));
      (this.querySelector('button:not(:disabled)') ?? document.getElementById('panel')).focus();
    } catch (fault) {
      if (fault instanceof Problem && fault.errors.some(({ code }) => code === PAST) && !json.allowPast) {
        this.#ask(step, true); // zones of the set have days of their own
      }
      this.problems.replaceChildren(await refusal(fault, seen));
      button.disabled = false;
    }
  }
}

customElements.define('lx-set-steps', Steps);
