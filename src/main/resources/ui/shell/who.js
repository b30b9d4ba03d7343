// Who uses the page: signing in and out, at the end of the bar.

import { Part } from './part.js';

class Who extends Part {
  static hangsOn = ['person'];

  render() {}
}

customElements.define('lx-session', Who);
