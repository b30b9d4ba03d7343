// Asks from which day on the zones of a set are to be in force; the day of the draft is offered first.

import { h, newId } from '../../shell/dom.js';
import { today } from '../../shell/state.js';
import { day } from '../../text/format.js';
import { t } from '../../text/text.js';
import { keep, typed } from './typed.js';

/** What a day means for what is known today. */
function meaning(chosen, pastZones) {
  if (chosen === '') {
    return t('publish.noDay');
  }
  if (chosen < today()) {
    return t('publish.past', { day: day(chosen) });
  }
  return pastZones
    ? t('publish.pastZones')
    : t(chosen === today() ? 'publish.today' : 'publish.future', { day: day(chosen) });
}

/**
 * The question as a form; what is chosen stays until it is sent.
 *
 * @param head of the change set
 * @param pastZones true: the service has said that zones begin on days that are past
 * @param onYes called with {validFrom, allowPast} for the service, and with the button
 * @param onNo called when it is put aside
 */
export function publishQuestion(head, pastZones, onYes, onNo) {
  const [dayId, sureId, saysId] = [newId(), newId(), newId()];
  const says = h('p', { id: saysId, role: 'status' });
  const field = h('input', {
    id: dayId,
    name: 'publishOn',
    type: 'date',
    min: '1900-01-01',
    max: '2200-12-31',
    required: true,
    'aria-describedby': saysId,
    oninput: () => {
      keep(head.id, 'publishOn', field.value);
      sure.checked = false; // it was said of another day
      show();
    },
  });
  field.value = typed(head.id).publishOn ?? head.validFrom ?? today();
  const sure = h('input', { type: 'checkbox', id: sureId, onchange: () => show() });
  const confirm = h('p', { class: 'row confirm' }, sure, h('label', { for: sureId }, t('publish.sure')));
  const go = h('button', { type: 'submit', class: 'main' }, t('step.publish.go'));
  const isPast = () => pastZones || field.value < today();
  const show = () => {
    says.textContent = meaning(field.value, pastZones);
    confirm.hidden = field.value === '' || !isPast();
    go.disabled = field.value === '' || (isPast() && !sure.checked);
  };
  show();
  return h(
    'form',
    {
      class: 'question fields',
      novalidate: true,
      'aria-label': t('step.publish'),
      onsubmit: (event) => {
        event.preventDefault();
        if (!go.disabled) {
          onYes({ validFrom: field.value, allowPast: isPast() }, go);
        }
      },
    },
    h('div', { class: 'field' }, h('label', { for: dayId }, t('publish.day')), field),
    says,
    h('p', { class: 'soft' }, t('publish.how', { day: head.validFrom ? day(head.validFrom) : t('sets.onPublication') })),
    confirm,
    h('div', { class: 'row' }, go, h('button', { type: 'button', onclick: onNo }, t('head.cancel'))),
  );
}
