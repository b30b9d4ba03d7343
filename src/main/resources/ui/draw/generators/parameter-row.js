// One parameter as a field of the form: with its slider, where its number comes from, and whether anybody checked that.

import { h, newId } from '../../shell/dom.js';
import { language, t } from '../../text/text.js';
import { POSITIONS, positionOf, valueAt } from './scale.js';

export const titleOf = ({ title }) => title[language()];

/** A number without more digits than it has, and its unit. */
export const amount = (value, unit) => `${+value.toPrecision(9)}${unit && unit !== '1' ? ` ${unit.replace('m3', 'm³').replace('km2', 'km²').replace('m2', 'm²')}` : ''}`;

/** How sure a number is, and whether it was held against its document. */
export function trust({ confidence, verified }) {
  return [confidence ? h('span', { class: 'badge' }, t(`generate.confidence.${confidence}`)) : null,
    verified === false ? h('span', { class: 'badge illustrative' }, t('generate.notVerified')) : null];
}

/**
 * @param parameter as the service tells it
 * @param value what is given; undefined: nothing
 * @param onChange called with a new value, undefined for none
 * @returns a field with a slot for its faults
 */
export function parameterRow(parameter, value, onChange) {
  const id = newId();
  const { name, type, unit, default: absent, source } = parameter;
  const control = CONTROLS[type](parameter, id, value, onChange);
  const hint = h('p', { class: 'soft hint', id: `${id}-hint` },
    absent !== undefined && type === 'number' ? [t('generate.default', { value: amount(absent, unit) }), ' '] : null,
    source ? [source, ' '] : null, trust(parameter));
  return h('div', { class: 'field', 'data-parameter': name }, h('label', { for: id }, titleOf(parameter),
    unit && unit !== '1' ? h('span', { class: 'soft' }, ` (${amount(0, unit).slice(2)})`) : null),
  control, hint.childNodes.length > 0 ? hint : null, h('div', { class: 'slot', id: `${id}-slot` }));
}

const described = (id) => ({ 'aria-describedby': `${id}-hint ${id}-slot` });

const CONTROLS = { number: numberControl, choice: choiceControl, flag: flagControl, text: textControl };

function numberControl(parameter, id, value, onChange) {
  const { default: absent, unit } = parameter;
  const shown = () => (number.value.trim() === '' ? absent : Number(number.value));
  const said = () => (Number.isFinite(shown()) ? amount(shown(), unit) : t('generate.notGiven'));
  const follow = () => {
    slider.value = Number.isFinite(shown()) ? positionOf(shown(), parameter) : 0;
    slider.setAttribute('aria-valuetext', said());
    back.hidden = number.value.trim() === '';
  };
  const tell = () => {
    const text = number.value.trim();
    onChange(text === '' ? undefined : Number.isFinite(Number(text)) ? Number(text) : text);
  };
  const number = h('input', { id, type: 'text', inputmode: 'decimal', autocomplete: 'off', class: 'figures', ...described(id),
    placeholder: absent === undefined ? t('generate.notGiven') : String(absent), oninput: () => {
      follow();
      tell();
    } });
  const slider = h('input', { type: 'range', min: 0, max: POSITIONS, 'aria-label': titleOf(parameter), oninput: () => {
    number.value = String(valueAt(Number(slider.value), parameter));
    slider.setAttribute('aria-valuetext', said());
    back.hidden = false;
    tell();
  } });
  const back = h('button', { type: 'button', class: 'link', onclick: () => {
    number.value = '';
    follow();
    tell();
    number.focus();
  } }, t(absent === undefined ? 'generate.unset' : 'generate.back'), h('span', { class: 'unseen' }, ` ${titleOf(parameter)}`));
  number.value = value ?? '';
  follow();
  return h('div', { class: 'number-row' }, number, slider, back);
}

function choiceControl({ choices, default: absent, required }, id, value, onChange) {
  const control = h('select', { id, ...described(id), onchange: () => onChange(control.value === '' ? undefined : control.value) },
    absent === undefined ? h('option', { value: '' }, t(required ? 'form.choose' : 'generate.notGiven')) : null,
    choices.map((choice) => h('option', { value: choice.value }, titleOf(choice))));
  control.value = value ?? absent ?? '';
  return control;
}

function flagControl({ default: absent }, id, value, onChange) {
  const control = h('input', { id, type: 'checkbox', checked: value ?? absent ?? false, ...described(id),
    onchange: () => onChange(control.checked) });
  return control;
}

function textControl(parameter, id, value, onChange) {
  const control = h('input', { id, type: 'text', autocomplete: 'off', ...described(id), placeholder: t('generate.notGiven'),
    oninput: () => onChange(control.value.trim() === '' ? undefined : control.value.trim()) });
  control.value = value ?? '';
  return control;
}
