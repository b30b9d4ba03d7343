// Which tabs of this browser have a change set open. A tab has a name, by which what is drawn in it is kept apart from what
// is drawn in others; it keeps the name over a reload. Tabs talk to each other, for no store tells which of them still live.

import { session } from '../shell/storage.js';

/** Within this a tab that lives has answered. */
const ANSWER_MS = 300;

const newName = () => [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(36)).join('');

class Tabs extends EventTarget {
  /** Settled once it is known which other tabs there are. */
  ready;

  #page = newName(); // a tab that is copied keeps the name of its tab: two pages of one name
  #name = session.read('tab', null) ?? newName();
  #set = null;
  #others = new Map(); // page → {name, set}
  #channel = new BroadcastChannel('lanxian-draw');

  constructor() {
    super();
    session.write('tab', this.#name);
    this.#channel.addEventListener('message', ({ data }) => this.#hear(data));
    addEventListener('pagehide', () => this.#channel.postMessage({ page: this.#page, isGone: true }));
    addEventListener('pageshow', ({ persisted }) => persisted && this.#tell(true));
    document.addEventListener('visibilitychange', () => document.hidden || this.#look());
    this.ready = this.#look().then(() => this.#beAlone());
  }

  /** Name of this tab; its last one after `ready`. */
  get name() {
    return this.#name;
  }

  /** Tells the other tabs which change set is open in this one; null for none. */
  open(set) {
    this.#set = set;
    this.#tell(false);
  }

  /** Whether a tab of some name has a change set open now. */
  holds(name, set) {
    return [...this.#others.values()].some((other) => other.name === name && other.set === set);
  }

  /** Whether any other tab has it open. */
  alsoOpen(set) {
    return [...this.#others.values()].some((other) => other.set === set);
  }

  /** Asks anew: a tab that was ended by force has not said so. */
  async #look() {
    const before = this.#others;
    this.#others = new Map();
    this.#tell(true);
    await new Promise((done) => {
      setTimeout(done, ANSWER_MS);
    });
    if (before.size > 0) {
      this.dispatchEvent(new CustomEvent('change'));
    }
  }

  #beAlone() {
    if ([...this.#others.values()].some(({ name }) => name === this.#name)) {
      this.#name = newName();
      session.write('tab', this.#name);
      this.#tell(false);
    }
  }

  #tell(asks) {
    this.#channel.postMessage({ page: this.#page, name: this.#name, set: this.#set, asks });
  }

  #hear({ page, name, set, asks, isGone }) {
    if (isGone) {
      this.#others.delete(page);
    } else {
      this.#others.set(page, { name, set });
    }
    if (asks) {
      this.#tell(false);
    }
    this.dispatchEvent(new CustomEvent('change'));
  }
}

export const tabs = new Tabs();
