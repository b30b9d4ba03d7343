// Small forms in dialogs and panels: a labelled field, a group of boxes to tick, a secret that is shown once.

import { announce, h, newId } from './dom.js';
import { t } from '../text/text.js';

/** A labelled control: {row, input}. @param properties of the input; `hint` stands below it */
export function field(label, { hint = null, ...properties }) {
  const id = newId();
  const input = h('input', { id, ...properties, ...(hint ? { 'aria-describedby': `${id}h` } : {}) });
  return { input, row: h('div', { class: 'field' }, h('label', { for: id }, label), input,
    hint ? h('p', { class: 'soft', id: `${id}h` }, hint) : null) };
}

/** A labelled choice: {row, input}. @param options [[value, text], …] */
export function choice(label, options, value, onchange = null) {
  const id = newId();
  const input = h('select', { id, onchange: onchange ?? (() => {}) },
    options.map(([each, text]) => h('option', { value: each, selected: each === value }, text)));
  return { input, row: h('div', { class: 'field' }, h('label', { for: id }, label), input) };
}

/** A box to tick: {row, input}. */
export function tick(label, checked = false, properties = {}) {
  const id = newId();
  const input = h('input', { type: 'checkbox', id, checked, ...properties });
  return { input, row: h('div', { class: 'row' }, input, h('label', { for: id }, label)) };
}

/** Boxes under one heading: {row, chosen()}. @param options [[value, text], …] */
export function ticks(legend, options, chosen) {
  const boxes = options.map(([value, text]) => [value, tick(text, chosen.includes(value))]);
  return {
    row: h('fieldset', { class: 'ticks' }, h('legend', {}, legend), boxes.map(([, { row }]) => row)),
    chosen: () => boxes.filter(([, { input }]) => input.checked).map(([value]) => value),
  };
}

/** A form that cannot be sent twice at once. @param onsubmit does it; may throw nothing */
export function form(properties, onsubmit, ...children) {
  let under = false;
  return h('form', { ...properties, onsubmit: async (event) => {
    event.preventDefault();
    if (!under) {
      under = true;
      await onsubmit().finally(() => {
        under = false;
      });
    }
  } }, ...children);
}

/** Something that is shown only now: a one-time password, a token. */
export function secret(label, value, note) {
  const id = newId();
  const input = h('input', { id, readonly: true, value, class: 'secret', onfocus: () => input.select() });
  return h('div', { class: 'secret-box' }, h('label', { for: id }, label), h('div', { class: 'row' }, input,
    h('button', { type: 'button', onclick: () => copy(input) }, t('form.copy'))), h('p', { class: 'soft' }, note));
}

/** Browsers give the clipboard to secure pages only; elsewhere the text stands selected, to be copied by hand. */
async function copy(input) {
  input.select();
  try {
    await navigator.clipboard.writeText(input.value);
    announce(t('form.copied'));
  } catch {
    announce(t('form.copyByHand'));
  }
}
