// What is said of a zone besides its shape: a form of what the layer's schema has.

import { h, newId } from '../../shell/dom.js';
import { t } from '../../text/text.js';
import { layers, REFERENCE } from '../../look/catalogue.js';
import { isClosed, namedValues, schemaOf } from '../../look/zone-words.js';
import { COMPUTED } from '../merge.js';
import { desk } from './desk.js';

/** What nobody states in a form, or not here. */
const LEFT_OUT = [...COMPUTED, 'zone_id', 'category', 'geometry', 'generated_by', 'generated_with'];
/** What is asked of every zone; the rest is folded away. */
const FIRST = ['name', 'class', 'geometry_status', 'survey_accuracy_m', 'authority', 'approval_doc', 'approval_date',
  'security_level', 'remarks'];
const NEEDED = ['name', 'class', 'geometry_status', 'survey_accuracy_m', 'security_level'];

/** Category and class of the next new zone, as an element that fills itself. */
export function kindChoice() {
  const element = h('div', { class: 'row kind' });
  (async () => {
    const all = (await layers()).filter(({ id }) => !REFERENCE.includes(id));
    const category = desk.kind.category ?? all[0].id;
    const classes = namedValues((await schemaOf(category)).class);
    const wanted = (classes.find((one) => one.const === desk.kind.class) ?? classes[0])?.const ?? null;
    desk.kind = { category, class: wanted };
    const [first, second] = [newId(), newId()];
    const layer = h('select', { id: first, 'data-kind': 'category', onchange: () => {
      desk.set({ kind: { category: layer.value, class: null } });
    } }, all.map(({ id, title }) => h('option', { value: id }, title)));
    layer.value = category;
    const choice = h('select', { id: second, 'data-kind': 'class', onchange: () => {
      desk.set({ kind: { category, class: choice.value } });
    } }, classes.map((one) => h('option', { value: one.const }, one.title)));
    choice.value = wanted ?? '';
    element.replaceChildren(h('label', { for: first }, t('draw.category')), layer,
      ...(classes.length > 0 ? [h('label', { for: second }, t('draw.class')), choice] : []));
  })().catch(() => element.replaceChildren(h('p', { class: 'note' }, t('layers.lost'))));
  return element;
}

/** The properties of the first zone as a form that fills itself. */
export function zoneForm({ zone }) {
  const element = h('div', { class: 'fields' });
  schemaOf(zone.properties.category).then((schema) => {
    const rows = Object.entries(schema).filter(([name]) => !LEFT_OUT.includes(name));
    const first = rows.filter(([name]) => FIRST.includes(name)).toSorted(([a], [b]) => FIRST.indexOf(a) - FIRST.indexOf(b));
    const others = rows.filter(([name]) => !FIRST.includes(name));
    const made = (all) => all.map(([name, field]) => row(zone, name, field));
    element.replaceChildren(...made(first), h('details', {},
      h('summary', {}, t('draw.more')), h('div', { class: 'fields' }, made(others))));
  }).catch(() => element.replaceChildren(h('p', { class: 'note' }, t('layers.lost'))));
  return element;
}

function row(zone, name, field) {
  const id = newId();
  const control = controlOf(id, name, field, zone.properties[name] ?? '');
  return h('div', { class: 'field', 'data-property': name }, h('label', { for: id }, field.title ?? name,
    field['x-ogc-unit'] ? h('span', { class: 'soft' }, ` (${field['x-ogc-unit']})`) : null), control);
}

function controlOf(id, name, field, value) {
  const named = namedValues(field);
  const choices = field.type === 'boolean' ? [{ const: 'true', title: t('form.yes') }, { const: 'false', title: t('form.no') }]
    : isClosed(field) ? named : null;
  const state = (text) => {
    const trimmed = text.trim();
    if (trimmed === '' && NEEDED.includes(name)) {
      desk.say(t('draw.needed'), true);
      return;
    }
    const number = Number(trimmed);
    const isNumber = (field.type === 'number' || field.type === 'integer') && Number.isFinite(number);
    desk.describe({ [name]: trimmed === '' ? null : field.type === 'boolean' ? trimmed === 'true'
      : isNumber ? number : trimmed });
  };
  if (choices) {
    const choice = h('select', { id, onchange: () => state(choice.value) },
      NEEDED.includes(name) ? null : h('option', { value: '' }, t('form.unknown')),
      choices.map((one) => h('option', { value: one.const }, one.title)));
    choice.value = String(value);
    return choice;
  }
  const input = h('input', { id, type: field.format === 'date' ? 'date' : 'text', autocomplete: 'off',
    onchange: () => state(input.value) });
  input.value = Array.isArray(value) ? value.join(',') : String(value);
  if (named.length === 0) {
    return input;
  }
  const known = newId(); // other values may be right too, so these are only offered
  input.setAttribute('list', known);
  return [input, h('datalist', { id: known }, named.map((one) => h('option', { value: one.const }, one.title)))];
}
