// Change sets: who drew what, and how far each is.

import { Part } from '../../shell/part.js';

class SetList extends Part {
  render() {}
}

customElements.define('lx-set-list', SetList);
