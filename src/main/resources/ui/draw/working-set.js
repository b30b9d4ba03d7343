// The change set that is open, as the service has it and with what is drawn beyond that. Parts listen for 'change'.

import { getJson } from '../shell/api.js';

class WorkingSet extends EventTarget {
  id = null;
  /** What the service says of the set: {id, version, state, title, validFrom, creator, drafters, …}; null while unknown. */
  head = null;
  /** Its changes, with whole zones: {id, kind, sources: [{zoneId, version}], results: [Feature in longitude and latitude]}. */
  changes = [];
  /** Why it could not be read or kept: a Problem or Unreachable; null if all is well. */
  fault = null;

  async open(id) {
    Object.assign(this, { id, head: null, changes: [], fault: null });
    await this.reload();
  }

  async close() {
    await this.flush();
    Object.assign(this, { id: null, head: null, changes: [], fault: null });
    this.#tell();
  }

  /** Reads the set again, after something was done to it by other means than drawing. */
  async reload() {
    const { id } = this;
    const head = await getJson(`change-sets/${id}`);
    const changes = [];
    for (let from = 0; from < head.changeCount;) {
      const page = (await getJson(`change-sets/${id}/changes`, { from, version: head.version })).changes;
      changes.push(...page);
      from += page.length;
    }
    if (this.id === id) {
      Object.assign(this, { head, changes, fault: null });
      this.#tell();
    }
  }

  /** Keeps what is drawn and not yet with the service; whoever takes a step or generates waits for it. */
  async flush() {}

  fail(fault) {
    this.fault = fault;
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new CustomEvent('change'));
  }
}

export const workingSet = new WorkingSet();
