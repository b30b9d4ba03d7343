// One change set: its changes, checks, impact and steps.

import { Part } from '../../shell/part.js';

class SetView extends Part {
  render() {}
}

customElements.define('lx-set-view', SetView);
