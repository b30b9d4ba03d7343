// A part of the page that hangs on the open change set.

import { workingSet } from '../working-set.js';

export class SetPart extends HTMLElement {
  #told = () => this.update();

  connectedCallback() {
    workingSet.addEventListener('change', this.#told);
    this.update();
  }

  disconnectedCallback() {
    workingSet.removeEventListener('change', this.#told);
  }

  /** Brings the part up to date with the change set. */
  update() {}
}
