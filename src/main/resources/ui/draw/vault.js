// What is drawn and not yet with the service, in the browser's own database: it outlives a reload and a lost network.

const STORE = 'drafts';
let opened = null;

function open() {
  opened =
    opened ??
    new Promise((done, failed) => {
      const asked = indexedDB.open('lanxian', 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
  return opened;
}

/** @param action does something in the store, and returns what tells the outcome when all is done */
async function run(action) {
  try {
    const store = (await open()).transaction(STORE, 'readwrite').objectStore(STORE);
    const outcome = action(store);
    return await new Promise((done, failed) => {
      store.transaction.oncomplete = () => done(outcome());
      store.transaction.onabort = () => failed(store.transaction.error);
    });
  } catch {
    return undefined; // a browser that keeps nothing: what is drawn lives as long as the page
  }
}

const put = (store, key, value) => (value === null ? store.delete(key) : store.put(value, key));

/**
 * Chooses among what is kept under keys that begin alike, and keeps it otherwise: all at once, so that of two tabs that do so
 * only one gets it.
 *
 * @param choice given [{key, value}], returns {taken, kept}: what is chosen, and [{key, value}] to be kept; null takes away
 * @returns what was taken; undefined if the browser keeps nothing
 */
export const choose = (prefix, choice) =>
  run((store) => {
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const [keys, values] = [store.getAllKeys(range), store.getAll(range)];
    let chosen = null;
    values.onsuccess = () => {
      chosen = choice(keys.result.map((key, i) => ({ key, value: values.result[i] })));
      chosen.kept.forEach(({ key, value }) => put(store, key, value));
    };
    return () => chosen.taken;
  });

const waiting = new Map();
let writing = null;

/** Keeps a value; null takes it away. Of values that come faster than they are written only the last one is. */
export function write(key, value) {
  waiting.set(key, value);
  writing =
    writing ??
    (async () => {
      while (waiting.size > 0) {
        const all = [...waiting];
        waiting.clear();
        await run((store) => {
          all.forEach(([name, last]) => put(store, name, last));
          return () => null;
        });
      }
      writing = null;
    })();
  return writing;
}
