// Width of the gaps that merging closes, and what closing them adds, to be agreed to before it is done.

import { h, newId } from '../../shell/dom.js';
import { m2 } from '../../text/format.js';
import { t } from '../../text/text.js';
import { button } from './button.js';
import { desk } from './desk.js';

/** Wider gaps are no gaps of drawing. */
const MOST_M = 50;

/** The width as a field, and below it what waits to be agreed to. */
export function gapChoice() {
  const id = newId();
  const field = h('input', { id, type: 'text', inputmode: 'decimal', 'data-focus': 'gap', 'data-do': 'gap', value: desk.gapM,
    onchange: () => {
      const value = Number(field.value);
      if (field.value.trim() !== '' && value >= 0 && value <= MOST_M) {
        desk.set({ gapM: value, added: null });
      } else {
        desk.say(t('draw.badGap', { most: MOST_M }), true);
      }
    } });
  return [h('div', { class: 'row' }, h('label', { for: id }, t('draw.gap')), field), desk.added === null ? null
    : h('div', { class: 'row gap-told' }, h('p', {}, t('draw.gapTold', { area: m2(desk.added), gap: desk.gapM })),
      button('joinSure', true, () => desk.join(desk.added)),
      button('joinNot', true, () => desk.set({ added: null, said: null })))];
}
