// Faults as a list that a person can act on: what is wrong, in their language, and where.

import { Problem, Unreachable } from '../shell/api.js';
import { h } from '../shell/dom.js';
import { has, t } from './text.js';

/**
 * What a fault or notice of the service says, in the person's language: with its numbers and names where the service tells
 * them apart and there is a text for so many, else what its code means, and behind it what the service wrote. What validation
 * finds has names of its own.
 *
 * @param group 'fault' or 'notice'
 * @param told {code, detail, values}
 */
export function said(group, { code, detail, values }) {
  const own = `${group}.${code}`;
  const whole = values?.length > 0 ? `${own}.${values.length}` : own;
  if (values !== undefined && has(whole)) {
    return [t(whole, values)];
  }
  const named = [own, `validation.${code}`].find(has);
  return named ? [t(named), h('span', { class: 'soft', lang: 'en' }, ` ${detail}`)] : [detail];
}

function where({ line, record, cell, file, pointer, parameter, coordinate }) {
  const parts = [
    line !== undefined && t('where.line', { line }),
    record !== undefined && t('where.record', { record }),
    coordinate !== undefined && t('where.coordinate', { x: coordinate[0], y: coordinate[1] }),
    file !== undefined && (line === undefined || !file.startsWith('project.')) && file, // the name of a sheet, say
    cell !== undefined && t('where.cell', { cell }),
    parameter !== undefined && has(`where.${parameter}`) ? t(`where.${parameter}`) : parameter,
    line === undefined && record === undefined && coordinate === undefined && pointer,
  ].filter(Boolean);
  return parts.length === 0 ? null : h('span', { class: 'where' }, parts.join(' · '));
}

/**
 * @param fault what was thrown
 * @param onPlace called with a coordinate in degrees that somebody wants to see
 */
export function faults(fault, onPlace = null) {
  if (fault instanceof Unreachable) {
    return h('div', { class: 'faults', role: 'alert' }, h('p', {}, t('connection.lost')));
  }
  if (!(fault instanceof Problem)) {
    throw fault;
  }
  const errors = fault.errors.length > 0 ? fault.errors : [{ code: '', detail: fault.message }];
  return h('div', { class: 'faults', role: 'alert' }, h('p', {}, h('strong', {}, t('fault.count', { count: errors.length }))),
    h('ul', {}, errors.map((error) => h('li', {}, where(error), ' ', said('fault', error), ' ',
      error.code ? h('code', {}, error.code) : null,
      onPlace && inDegrees(error.coordinate) ? h('button', { type: 'button', class: 'link', onclick: () => onPlace(error.coordinate) },
        t('where.show')) : null))));
}

const inDegrees = (coordinate) => coordinate && Math.abs(coordinate[0]) <= 180 && Math.abs(coordinate[1]) <= 90;
