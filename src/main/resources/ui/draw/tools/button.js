// A button of the drawing tools.

import { h } from '../../shell/dom.js';
import { t } from '../../text/text.js';

/** A button that does something, if it can be done now. */
export const button = (name, able, action) => h('button', {
  type: 'button', disabled: !able, 'data-focus': name, 'data-do': name, onclick: action,
}, t(`draw.${name}`));
