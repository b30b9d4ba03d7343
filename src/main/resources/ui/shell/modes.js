// What the panel is for: to look, or to check. Tabs after the ARIA practices.

import { stop } from '../map/tool.js';
import { t } from '../text/text.js';
import { h } from './dom.js';
import { Part } from './part.js';
import { state } from './state.js';

/** Modes in their order; each is a section of the panel with this id. */
const MODES = ['look', 'check'];

class Modes extends Part {
  static hangsOn = ['mode'];

  render() {
    this.setAttribute('role', 'tablist');
    this.setAttribute('aria-label', t('modes.label'));
    this.replaceChildren(...MODES.map((mode) => h('button', {
      type: 'button', role: 'tab', id: `tab-${mode}`, 'aria-controls': mode, onclick: () => state.set({ mode }),
      onkeydown: (event) => this.#key(event),
    }, t(`modes.${mode}`))));
    this.update();
  }

  update(changed = []) {
    const mode = state.get('mode');
    if (changed.includes('mode')) {
      stop();
    }
    MODES.forEach((name, i) => {
      this.children[i].setAttribute('aria-selected', String(name === mode));
      this.children[i].tabIndex = name === mode ? 0 : -1;
      const section = document.getElementById(name);
      section.hidden = name !== mode;
      section.setAttribute('role', 'tabpanel');
      section.setAttribute('aria-labelledby', `tab-${name}`);
    });
  }

  #key({ key }) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step) {
      const next = (MODES.indexOf(state.get('mode')) + step + MODES.length) % MODES.length;
      state.set({ mode: MODES[next] });
      this.children[next].focus();
    }
  }
}

customElements.define('lx-modes', Modes);
