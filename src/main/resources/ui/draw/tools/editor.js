// The tools that draw and change zones of the open change set.

import { Part } from '../../shell/part.js';

class Editor extends Part {
  render() {}
}

customElements.define('lx-editor', Editor);
