// The check that is being prepared: source, what was read of it, what is stated. It outlives a reload of the tab.

import { session } from '../shell/storage.js';

class Draft extends EventTarget {
  source = null;
  reading = null;
  values = {};
  pasted = '';
  record = null;

  /** Changes several members and tells whoever listens. */
  set(members) {
    Object.assign(this, members);
    this.#keep();
    this.dispatchEvent(new CustomEvent('change', { detail: Object.keys(members) }));
  }

  clear() {
    this.set({ source: null, reading: null, values: {}, pasted: '', record: null });
  }

  /** Names of properties that the file states itself. */
  get stated() {
    return this.source?.kind === 'file' ? Object.keys(this.reading?.properties ?? {}) : [];
  }

  #keep() {
    const { source, reading, values, pasted } = this;
    if (!session.write('draft', { source, reading, values, pasted })) {
      session.write('draft', { source: null, reading: null, values, pasted }); // a large file has no room there
    }
  }

  restore() {
    Object.assign(this, session.read('draft', {}));
  }
}

export const draft = new Draft();
