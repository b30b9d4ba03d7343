// Running the service, for administrators: one tab for each kind of work, made when it is first chosen.

import { h } from '../shell/dom.js';
import { Part } from '../shell/part.js';
import { may } from '../shell/session.js';
import { session } from '../shell/storage.js';
import { t } from '../text/text.js';
import './people.js';
import './tokens.js';
import './imports.js';
import './register.js';
import './facilities.js';
import './revisions.js';
import './audit.js';
import './health.js';

const TABS = ['people', 'tokens', 'imports', 'register', 'facilities', 'revisions', 'audit', 'health'];

class Run extends Part {
  static hangsOn = ['person', 'mode'];

  #bar = h('div', { class: 'tabs run-tabs', role: 'tablist' });
  #views = new Map();
  #chosen = null;

  render() {
    this.#bar.setAttribute('aria-label', t('run.tabs'));
    this.#bar.replaceChildren(...TABS.map((name) => h('button', {
      type: 'button', role: 'tab', id: `run-tab-${name}`, 'aria-controls': `run-${name}`, onclick: () => this.#choose(name),
      onkeydown: (event) => this.#key(event),
    }, t(`run.${name}`))));
    this.update();
  }

  update() {
    if (!may('ADMINISTRATOR')) {
      this.#views.clear(); // what one administrator saw is not for the next person at this computer
      this.#chosen = null;
      this.replaceChildren();
      return;
    }
    if (!this.contains(this.#bar)) {
      this.replaceChildren(this.#bar);
    }
    this.#choose(this.#chosen ?? session.read('run', TABS[0]));
  }

  #choose(name) {
    const before = this.#chosen;
    this.#chosen = TABS.includes(name) ? name : TABS[0];
    session.write('run', this.#chosen);
    if (!this.#views.has(this.#chosen)) {
      const view = h(`lx-run-${this.#chosen}`, { id: `run-${this.#chosen}`, role: 'tabpanel', class: 'step-body', 'aria-labelledby': `run-tab-${this.#chosen}` });
      this.#views.set(this.#chosen, view);
      this.append(view);
    } else if (before !== this.#chosen) {
      this.#views.get(this.#chosen).again?.();
    }
    this.#views.forEach((view, each) => {
      view.hidden = each !== this.#chosen;
    });
    for (const tab of this.#bar.children) {
      const chosen = tab.id === `run-tab-${this.#chosen}`;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    }
  }

  #key({ key }) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step) {
      this.#choose(TABS[(TABS.indexOf(this.#chosen) + step + TABS.length) % TABS.length]);
      this.#bar.children[TABS.indexOf(this.#chosen)].focus();
    }
  }
}

customElements.define('lx-run', Run);
