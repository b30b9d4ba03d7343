// What the page shows, in one place. Parts read it, change it by `set`, and hear of changes by `watch`.

class State extends EventTarget {
  #values;

  constructor(values) {
    super();
    this.#values = values;
  }

  get(key) {
    return this.#values[key];
  }

  /** Sets several values; whoever watches one that is another now hears of it once. */
  set(values) {
    const changed = Object.keys(values).filter((key) => !Object.is(this.#values[key], values[key]));
    if (changed.length > 0) {
      this.#values = { ...this.#values, ...values };
      this.dispatchEvent(new CustomEvent('change', { detail: changed }));
    }
  }
}

/** Today in China, where the service's days are counted. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

export const state = new State({
  language: 'zh', theme: 'system', mode: 'look',
  asOf: null, // null: today, as the service counts
  view: { lon: 88.4, lat: 44.1, zoom: 8 },
  layers: {}, // id → {visible, opacity}
  place: null, // [lon, lat] that was asked about
  tool: null, // 'length', 'area', 'draw' while something is drawn
  record: null, // id of the record that is shown
  person: null, // who uses the page, as the service says; null until it has said
  changeSet: null, // id of the change set that is open in Draw
});

/** Calls back when one of some values changes, and once at the beginning. */
export function watch(keys, callback) {
  state.addEventListener('change', ({ detail }) => {
    if (keys.some((key) => detail.includes(key))) {
      callback();
    }
  });
  callback();
}
