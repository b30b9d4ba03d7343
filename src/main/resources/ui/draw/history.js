// What was done, to be undone and done again. Each entry has the whole changes before and after it. Pure.

/** Steps that can be undone. */
const MOST = 200;

export class History {
  #past = [];
  #future = [];

  /** @param entry {name, before: [change], after: [change]} */
  add(entry) {
    this.#past = [...this.#past, entry].slice(-MOST);
    this.#future = [];
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /** The list of changes without the last entry: {name, changes}; null if there is none. */
  undo(changes) {
    const entry = this.#past.pop();
    return entry
      ? (this.#future.push(entry), { name: entry.name, changes: exchanged(changes, entry.after, entry.before) })
      : null;
  }

  redo(changes) {
    const entry = this.#future.pop();
    return entry
      ? (this.#past.push(entry), { name: entry.name, changes: exchanged(changes, entry.before, entry.after) })
      : null;
  }

  /** Puts one form of a change in the place of another, such as that of the service in the place of what was sent to it. */
  replace(old, now) {
    const swap = (list) =>
      list.map((change) => (change === old ? now : change.id === old.id ? { ...change, id: now.id } : change));
    const all = (entries) => entries.map((entry) => ({ ...entry, before: swap(entry.before), after: swap(entry.after) }));
    this.#past = all(this.#past);
    this.#future = all(this.#future);
  }

  /** Forgets what touches changes that somebody else has touched: undoing it would undo his work. */
  forget(ids) {
    const free = ({ before, after }) => ![...before, ...after].some(({ id }) => ids.includes(id));
    const from = (entries) => entries.slice(entries.findLastIndex((entry) => !free(entry)) + 1);
    this.#past = from(this.#past);
    this.#future = from(this.#future);
  }

  clear() {
    this.#past = [];
    this.#future = [];
  }
}

/** A list of changes with some in the place of others; one that stays keeps its place. */
export function exchanged(changes, out, into) {
  const coming = new Map(into.map((change) => [change.id, change]));
  const going = new Set(out.map(({ id }) => id));
  const kept = changes.filter(({ id }) => coming.has(id) || !going.has(id)).map((change) => coming.get(change.id) ?? change);
  const there = new Set(kept.map(({ id }) => id));
  return [...kept, ...into.filter(({ id }) => !there.has(id))];
}
