// Zones drawn from numbers of the law: a form per generator, shown on the map while it is filled in.

import { Part } from '../../shell/part.js';

class Generators extends Part {
  render() {}
}

customElements.define('lx-generators', Generators);
