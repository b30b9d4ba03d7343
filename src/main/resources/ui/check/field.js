// One property of a project as a field of the form. Whatever is asked may be left unknown.

import { h, newId } from '../shell/dom.js';
import { language, t } from '../text/text.js';
import { title, valueText } from './schema.js';

/**
 * @param field as the schema has it
 * @param value what is stated; undefined: nothing
 * @param onChange called with the new value, undefined for none
 * @param extra {stated: true} if the file says it, {rules: […]} that ask for it
 */
export function fieldRow(field, value, onChange, { stated = false, rules = [] } = {}) {
  const id = newId();
  const hint = field.description?.[language()];
  const label = h('label', { for: id }, title(field), field.unit ? h('span', { class: 'soft' }, ` (${field.unit})`) : null);
  if (stated) {
    return h('div', { class: 'field' }, label, h('output', { id, class: 'stated' }, valueText(field, value), h('span', { class: 'soft' }, ` ${t('form.fromFile')}`)));
  }
  const control = controlOf(field, id, value, onChange);
  if (hint) {
    control.setAttribute('aria-describedby', `${id}-hint`);
  }
  return h('div', { class: 'field', 'data-field': field.name }, label, control,
    hint || rules.length > 0 ? h('p', { class: 'soft hint', id: `${id}-hint` }, hint ?? '',
      rules.length > 0 ? h('span', { class: 'rules' }, ` ${t('form.rules', { rules: rules.join('、') })}`) : null) : null);
}

function controlOf(field, id, value, onChange) {
  if (field.type === 'boolean') {
    return select(id, [['', t('form.unknown')], ['true', t('form.yes')], ['false', t('form.no')]],
      value === undefined ? '' : String(value), (text) => onChange(text === '' ? undefined : text === 'true'));
  }
  if (field.type === 'list') {
    return checks(field, id, value ?? [], onChange);
  }
  if (field.allowed) {
    return select(id, [['', t(field.required ? 'form.choose' : 'form.unknown')], ...field.allowed.map((one) => [one.value, title(one)])],
      value ?? '', (text) => onChange(text === '' ? undefined : text));
  }
  if (field.type === 'number') {
    const input = h('input', { id, type: 'text', inputmode: 'decimal', autocomplete: 'off', placeholder: t('form.unknown'),
      onchange: () => onChange(input.value.trim() === '' ? undefined : Number.isFinite(Number(input.value)) ? Number(input.value) : input.value) });
    input.value = value ?? '';
    return input;
  }
  const input = h('input', { id, type: 'text', autocomplete: 'off', pattern: field.pattern,
    onchange: () => onChange(input.value.trim() === '' ? undefined : input.value.trim()) });
  input.value = value ?? '';
  return input;
}

function select(id, options, value, onChange) {
  const control = h('select', { id, onchange: () => onChange(control.value) },
    options.map(([code, text]) => h('option', { value: code }, text)));
  control.value = value;
  return control;
}

function checks(field, id, value, onChange) {
  const chosen = new Set(value);
  return h('details', { id, class: 'choices' }, h('summary', {}, value.length > 0 ? valueText(field, value) : t('form.unknown')),
    field.allowed.map((one) => {
      const boxId = newId();
      const box = h('input', { type: 'checkbox', id: boxId, checked: chosen.has(one.value), onchange: () => {
        if (box.checked) {
          chosen.add(one.value);
        } else {
          chosen.delete(one.value);
        }
        onChange(chosen.size > 0 ? [...chosen] : undefined);
      } });
      return h('div', { class: 'row' }, box, h('label', { for: boxId }, title(one)));
    }));
}
