// What the tabs of Run have in common: they draw only while they are part of the page, and say what went wrong.

import { h } from '../shell/dom.js';
import { Part } from '../shell/part.js';
import { faults } from '../text/fault-list.js';
import { language, t } from '../text/text.js';

export class RunView extends Part {
  render() {
    if (this.isConnected) {
      this.draw();
    }
  }

  /** Draws the view. */
  draw() {}

  /** It is shown again. */
  again() {}
}

/** Does something that may fail; what went wrong stands in `told`. @returns whether it went well */
export async function tried(told, work, onPlace = null) {
  told.replaceChildren();
  try {
    await work();
    return true;
  } catch (fault) {
    told.replaceChildren(faults(fault, onPlace));
    return false;
  }
}

/** A time of the service, as it is in China. */
export const time = (iso) => new Date(iso).toLocaleString(language() === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'Asia/Shanghai' });

/** A table that scrolls by itself. @param rows cells each */
export const table = (caption, heads, rows) => h('div', { class: 'scrolls', tabindex: '0', role: 'group', 'aria-label': caption }, h('table', {},
  h('caption', {}, caption), h('thead', {}, h('tr', {}, heads.map((head) => h('th', { scope: 'col' }, head)))),
  h('tbody', {}, rows)));

/** A button that asks for what comes after. */
export const more = (onclick) => h('button', { type: 'button', onclick }, t('run.more'));
