// Who did what to a change set, the latest first.

import { getJson } from '../../shell/api.js';
import { h } from '../../shell/dom.js';
import { faults } from '../../text/fault-list.js';
import { t } from '../../text/text.js';
import { workingSet } from '../working-set.js';
import { stepLine } from './acting.js';
import { paged } from './paged.js';
import { SetPart } from './set-part.js';

class SetHistory extends SetPart {
  #version = null;

  async update() {
    const { id, head } = workingSet;
    if (head === null || head.version === this.#version) {
      return;
    }
    this.#version = head.version;
    try {
      const { steps } = await getJson(`change-sets/${id}/history`);
      this.replaceChildren(paged(steps.reverse(), stepLine, { list: { class: 'steps-done' } }));
    } catch (fault) {
      this.#version = null;
      this.replaceChildren(faults(fault), h('button', { type: 'button', onclick: () => this.update() }, t('connection.retry')));
    }
  }
}

customElements.define('lx-set-history', SetHistory);
