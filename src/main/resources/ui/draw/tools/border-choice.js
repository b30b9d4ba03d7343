// Which stretch of its border a zone loses when the border is drawn anew between two places of it.

import { h, newId } from '../../shell/dom.js';
import { area, metres } from '../../text/format.js';
import { t } from '../../text/text.js';
import { desk } from './desk.js';
import { measure } from './measures.js';

/** Both stretches to choose from, with the area that is left by each; null while there are none. */
export function stretchChoice() {
  const all = desk.stretches;
  return all && h('fieldset', { class: 'stretches' }, h('legend', {}, t('draw.stretch')), all.map(choice));
}

function choice({ metres: length, polygons: then }, i) {
  const id = newId();
  const box = h('input', { type: 'radio', name: 'stretch', id, checked: desk.going === i, disabled: then === null,
    'data-focus': `stretch-${i}`, 'data-do': `stretch-${i}`, onchange: () => desk.set({ stretch: i }) });
  const outcome = then === null ? t('draw.stretch.none') : t('draw.stretch.then', { area: area(measure(then).area) });
  return h('div', { class: 'row' }, box, h('label', { for: id },
    `${t(`draw.stretch.${i}`, { length: metres(length) })} ${outcome}`));
}
