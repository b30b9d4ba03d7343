// A part of the page: drawn anew when the language changes, and told which values of the state it hangs on.

import { state } from './state.js';

export class Part extends HTMLElement {
  #hear = ({ detail }) => {
    if (detail.includes('language')) {
      this.render();
    } else if (detail.some((key) => this.constructor.hangsOn.includes(key))) {
      this.update(detail);
    }
  };

  connectedCallback() {
    this.render();
    state.addEventListener('change', this.#hear);
  }

  disconnectedCallback() {
    state.removeEventListener('change', this.#hear);
  }

  /** Keys of the state that `update` is called for. */
  static hangsOn = [];

  /** Draws the part. */
  render() {}

  /** Brings the part up to date. */
  update() {
    this.render();
  }
}
