// What the panel is for: to look, to check, to draw, to run the service. Tabs after the ARIA practices.

import { stop } from '../map/tool.js';
import { t } from '../text/text.js';
import { h } from './dom.js';
import { fetchInIdle, fetchPart } from './later.js';
import { Part } from './part.js';
import { may, mayDraft } from './session.js';
import { state } from './state.js';

/** Modes in their order, and whether the person has anything to do there; each is a section of the panel with this id. */
const MODES = { look: () => true, check: () => true, draw: mayDraft, run: () => may('ADMINISTRATOR') };

const offered = () => Object.keys(MODES).filter((mode) => MODES[mode]());

class Modes extends Part {
  static hangsOn = ['mode', 'person'];

  render() {
    this.setAttribute('role', 'tablist');
    this.setAttribute('aria-label', t('modes.label'));
    this.replaceChildren(...offered().map((mode) => h('button', {
      type: 'button', role: 'tab', id: `tab-${mode}`, 'aria-controls': mode, onclick: () => state.set({ mode }),
      onkeydown: (event) => this.#key(event),
    }, t(`modes.${mode}`))));
    this.update();
    [...offered(), 'print'].forEach(fetchInIdle);
  }

  update(changed = []) {
    if (changed.includes('person')) {
      this.render();
      return;
    }
    const asked = state.get('mode');
    const mode = offered().includes(asked) ? asked : 'look'; // whoever signs in gets what the address asked for
    if (changed.includes('mode')) {
      stop();
    }
    fetchPart(mode);
    for (const tab of this.children) {
      const chosen = tab.id === `tab-${mode}`;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    }
    for (const name of Object.keys(MODES)) {
      const section = document.getElementById(name);
      section.hidden = name !== mode;
      section.setAttribute('role', 'tabpanel');
      section.setAttribute('aria-labelledby', `tab-${name}`);
    }
  }

  #key({ key }) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step) {
      const modes = offered();
      const next = (modes.indexOf(state.get('mode')) + step + modes.length) % modes.length;
      state.set({ mode: modes[next] });
      this.children[next].focus();
    }
  }
}

customElements.define('lx-modes', Modes);
