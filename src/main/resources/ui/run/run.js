// Running the service, for administrators.

import { Part } from '../shell/part.js';

class Run extends Part {
  static hangsOn = ['person'];

  render() {}
}

customElements.define('lx-run', Run);
