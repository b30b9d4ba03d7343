// Says when the service cannot be reached, and when it can be again. What was typed stays where it is.

import { getJson, onConnection } from './api.js';
import { h } from './dom.js';
import { Part } from './part.js';
import { t } from '../text/text.js';

const RETRY_MS = 4000;

class Connection extends Part {
  #lost = false;
  #due = null;

  connectedCallback() {
    super.connectedCallback();
    onConnection((reached) => this.#tell(!reached));
    window.addEventListener('offline', () => this.#tell(true));
    window.addEventListener('online', () => this.#retry());
  }

  #tell(lost) {
    clearTimeout(this.#due);
    if (lost) {
      this.#due = setTimeout(() => this.#retry(), RETRY_MS);
    }
    if (lost !== this.#lost) {
      this.#lost = lost;
      this.render();
      if (!lost) {
        document.dispatchEvent(new Event('lx-reconnected'));
      }
    }
  }

  #retry() {
    getJson('health').catch(() => {}); // whether it is reached is told above
  }

  render() {
    this.hidden = !this.#lost;
    this.replaceChildren(...(this.#lost
      ? [h('p', {}, h('strong', {}, t('connection.lost')), ' ', t('connection.kept')),
        h('button', { type: 'button', onclick: () => this.#retry() }, t('connection.retry'))]
      : []));
  }
}

customElements.define('lx-connection', Connection);
