// Faults of a generator beside the fields they belong to.

import { h } from '../../shell/dom.js';
import { has, t } from '../../text/text.js';
import { draft } from './draft.js';

/** What was never given is no mistake while the form is being filled in. */
const MISSING = ['GENERATOR_PARAMETER_MISSING', 'GENERATOR_INPUT_MISSING'];

/** Takes all faults off a form. */
export function clear(form) {
  form.querySelectorAll('.slot').forEach((slot) => slot.replaceChildren());
  form.querySelectorAll('[aria-invalid]').forEach((control) => control.removeAttribute('aria-invalid'));
}

/**
 * Puts faults beside their fields.
 *
 * @param strict false: what is missing is only asked for
 * @returns {left, missing}: faults that belong to no field, and whether all that is wrong is that something is missing
 */
export function put(form, errors, strict) {
  clear(form);
  const left = errors.filter((error) => {
    const slot = slotOf(form, draft.belongs(error));
    slot?.append(line(error, strict));
    if (slot && (strict || !MISSING.includes(error.code))) {
      slot.closest('[data-parameter]')?.querySelector('input:not([type=range]), select')?.setAttribute('aria-invalid', 'true');
    }
    return !slot;
  });
  return { left, missing: errors.every(({ code }) => MISSING.includes(code)) };
}

function slotOf(form, { parameter, item, role }) {
  if (item) {
    // one that is not listed is told beside its role
    return form.querySelector(`[data-item="${item.key}"] > .slot`) ?? form.querySelector(`[data-slot="${item.role}"]`);
  }
  return parameter ? form.querySelector(`.parameters [data-parameter="${CSS.escape(parameter)}"] > .slot`)
    : role ? form.querySelector(`[data-slot="${role}"]`) : null;
}

/** One fault in the reader's language, with the service's own words. */
export function line({ code, detail }, strict = true) {
  const isAsked = MISSING.includes(code) && !strict;
  return h('p', { class: isAsked ? 'asked' : 'fault-line' }, has(`fault.${code}`) ? [t(`fault.${code}`), ' '] : null,
    detail ? h('span', { class: 'soft', lang: 'en' }, detail) : null);
}
