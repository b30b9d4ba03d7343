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

async function run(mode, action) {
  try {
    const store = (await open()).transaction(STORE, mode).objectStore(STORE);
    const asked = action(store);
    return await new Promise((done, failed) => {
      store.transaction.oncomplete = () => done(asked.result);
      store.transaction.onabort = () => failed(store.transaction.error);
    });
  } catch {
    return undefined; // a browser that keeps nothing: what is drawn lives as long as the page
  }
}

/** What was kept under a key; undefined if nothing was. */
export const read = (key) => run('readonly', (store) => store.get(key));

let waiting = null;
let writing = null;

/** Keeps a value; null takes it away. Of values that come faster than they are written only the last one is. */
export function write(key, value) {
  waiting = { key, value };
  writing =
    writing ??
    (async () => {
      while (waiting !== null) {
        const next = waiting;
        waiting = null;
        await run('readwrite', (store) => (next.value === null ? store.delete(next.key) : store.put(next.value, next.key)));
      }
      writing = null;
    })();
  return writing;
}
