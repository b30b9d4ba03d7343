// Drawing, for planners and reviewers: the list of change sets, or one of them with what can be done to it.

import './texts.js'; // first: the others use them
import { h } from '../shell/dom.js';
import { Part } from '../shell/part.js';
import { mayDraft } from '../shell/session.js';
import { state } from '../shell/state.js';
import { workingSet } from './working-set.js';
import './sets/set-list.js';
import './sets/set-view.js';
import './generators/generators.js';
import './tools/editor.js';

class Draw extends Part {
  static hangsOn = ['changeSet', 'person'];

  render() {
    const id = mayDraft() ? state.get('changeSet') : null; // others would be refused
    if (id !== workingSet.id) {
      (id === null ? workingSet.close() : workingSet.open(id)).catch((fault) => workingSet.fail(fault));
    }
    this.replaceChildren(...(!mayDraft() ? [] : id === null ? [h('lx-set-list')] : [h('lx-set-view'), h('lx-editor'), h('lx-generators')]));
  }
}

customElements.define('lx-draw', Draw);
