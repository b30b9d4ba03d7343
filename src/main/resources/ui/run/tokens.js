// Everybody's tokens.

import { getJson } from '../shell/api.js';
import { h } from '../shell/dom.js';
import { tokenCard } from '../shell/tokens.js';
import { t } from '../text/text.js';
import { RunView, more, tried } from './view.js';

const PAGE = 50;

class AllTokens extends RunView {
  #list = h('ul', { class: 'cards' });
  #after = h('div');
  #told = h('div');

  draw() {
    this.replaceChildren(h('h2', {}, t('run.tokens')), h('p', { class: 'note' }, t('tokens.all')), this.#told, this.#list, this.#after);
    this.again();
  }

  again() {
    this.#load(null);
  }

  #load(after) {
    return tried(this.#told, async () => {
      const { tokens, next } = await getJson('tokens', { after, limit: PAGE });
      this.#list[after === null ? 'replaceChildren' : 'append'](...tokens.map((token) => tokenCard(token, () => this.again(), true)));
      if (after === null && tokens.length === 0) {
        this.#list.append(h('li', { class: 'note' }, t('tokens.none')));
      }
      this.#after.replaceChildren(...(next === null ? [] : [more(() => this.#load(next))]));
    });
  }
}

customElements.define('lx-run-tokens', AllTokens);
