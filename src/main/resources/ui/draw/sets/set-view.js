// One change set: its head, its steps, and under tabs its changes, review, validation, impact and history.

import { h, icon } from '../../shell/dom.js';
import { faults } from '../../text/fault-list.js';
import { t } from '../../text/text.js';
import { clear } from '../../map/difference.js';
import { workingSet } from '../working-set.js';
import { readAgain, toList } from './acting.js';
import { SetPart } from './set-part.js';
import './set-head.js';
import './steps.js';
import './set-changes.js';
import './review.js';
import './validation.js';
import './impact.js';
import './set-history.js';

const TABS = {
  changes: 'lx-set-changes',
  review: 'lx-set-review',
  validation: 'lx-set-validation',
  impact: 'lx-set-impact',
  history: 'lx-set-history',
};

/** What was looked at last, for a view that is drawn anew in another language. */
const last = { set: null, tab: 'changes' };

class SetView extends SetPart {
  #drawn = null;
  #toChange = ({ detail }) => this.#choose('changes', { at: detail });

  connectedCallback() {
    document.addEventListener('lx-to-change', this.#toChange);
    super.connectedCallback();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('lx-to-change', this.#toChange);
    clear();
  }

  update() {
    const { id, head, fault } = workingSet;
    if (head === null || fault !== null) {
      this.#state(fault);
    }
    if (head !== null && this.#drawn !== id) {
      this.#draw(id);
    }
    this.problems?.replaceChildren(...(fault !== null && head !== null ? [this.#told(fault)] : []));
  }

  #told = (fault) =>
    h('div', { class: 'step-body' }, faults(fault), h('button', { type: 'button', onclick: readAgain }, t('connection.retry')));

  #state(fault) {
    if (workingSet.head === null) {
      this.#drawn = null;
      this.replaceChildren(this.#back(), fault === null ? h('p', { class: 'soft' }, t('sets.reading')) : this.#told(fault));
    }
  }

  #back = () => h('button', { type: 'button', class: 'link', onclick: toList }, icon('back'), t('sets.back'));

  #draw(id) {
    this.#drawn = id;
    if (last.set !== id) {
      Object.assign(last, { set: id, tab: workingSet.head.state === 'SUBMITTED' ? 'review' : 'changes' });
    }
    this.problems = h('div', {});
    this.tabs = h(
      'div',
      { class: 'tabs set-tabs', role: 'tablist', 'aria-label': t('sets.tabs') },
      Object.keys(TABS).map((name) =>
        h(
          'button',
          {
            type: 'button',
            role: 'tab',
            id: `set-tab-${name}`,
            'aria-controls': 'set-panel',
            onclick: () => this.#choose(name),
            onkeydown: ({ key }) => this.#key(name, key),
          },
          t(`tab.${name}`),
        ),
      ),
    );
    this.panel = h('div', { id: 'set-panel', role: 'tabpanel' });
    this.replaceChildren(this.#back(), this.problems, h('lx-set-head'), h('lx-set-steps'), this.tabs, this.panel);
    this.#choose(last.tab);
  }

  #choose(name, properties = {}) {
    last.tab = name;
    for (const tab of this.tabs.children) {
      const chosen = tab.id === `set-tab-${name}`;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    }
    this.panel.setAttribute('aria-labelledby', `set-tab-${name}`);
    clear();
    this.panel.replaceChildren(Object.assign(h(TABS[name]), properties));
  }

  #key(name, key) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step) {
      const names = Object.keys(TABS);
      const next = names[(names.indexOf(name) + step + names.length) % names.length];
      this.#choose(next);
      document.getElementById(`set-tab-${next}`).focus();
    }
  }
}

customElements.define('lx-set-view', SetView);
