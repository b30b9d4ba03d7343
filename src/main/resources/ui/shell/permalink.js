// The address restores everything that is shown: #map=zoom/lat/lon&date=…&layers=a,b:60&mode=check&at=lon,lat&record=…&set=…

import { state, watch } from './state.js';

const AT_ONCE = ['mode', 'asOf', 'place', 'record', 'changeSet'];
/** What changes with every frame while something is dragged: browsers refuse to have the address changed that often. */
const AFTER_A_PAUSE = ['view', 'layers'];
const PAUSE_MS = 200;

function write() {
  const { lon, lat, zoom } = state.get('view');
  const layers = Object.entries(state.get('layers')).filter(([, layer]) => layer.visible)
    .map(([id, { opacity }]) => (opacity === 1 ? id : `${id}:${Math.round(opacity * 100)}`));
  const parts = [`map=${+zoom.toFixed(2)}/${lat.toFixed(6)}/${lon.toFixed(6)}`];
  const add = (key, value) => value && parts.push(`${key}=${value}`);
  add('date', state.get('asOf'));
  add('layers', layers.join(',') || 'none');
  add('mode', state.get('mode') === 'look' ? null : state.get('mode'));
  add('at', state.get('place')?.map((value) => +value.toFixed(8)).join(','));
  add('record', state.get('record'));
  add('set', state.get('changeSet'));
  return `#${parts.join('&')}`;
}

/** What an address says; parts that are missing or no sense are left out. */
export function read(hash) {
  const given = Object.fromEntries(hash.replace(/^#/, '').split('&').map((part) => part.split(/=(.*)/s).slice(0, 2)));
  const values = {};
  const view = /^([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)$/.exec(given.map ?? '');
  if (view) {
    values.view = { zoom: Number(view[1]), lat: Number(view[2]), lon: Number(view[3]) };
  }
  if (/^\d{4}-\d\d-\d\d$/.test(given.date ?? '')) {
    values.asOf = given.date;
  }
  if (given.layers) {
    values.layers = Object.fromEntries(decodeURIComponent(given.layers).split(',').filter((name) => /^\w+(:\d+)?$/.test(name)
      && name !== 'none').map((name) => {
      const [id, percent] = name.split(':');
      return [id, { visible: true, opacity: percent === undefined ? 1 : Math.min(100, Number(percent)) / 100 }];
    }));
  }
  if (['look', 'check', 'draw', 'run'].includes(given.mode)) {
    values.mode = given.mode;
  }
  const place = (given.at ?? '').split(',').map(Number);
  if (place.length === 2 && place.every(Number.isFinite)) {
    values.place = place;
  }
  if (/^[\w-]+$/.test(given.record ?? '')) {
    values.record = given.record;
  }
  if (/^[\w-]+$/.test(given.set ?? '')) {
    values.changeSet = given.set;
  }
  return values;
}

/** Keeps the address in step with what is shown, both ways. */
export function follow() {
  let own = null;
  let due = null;
  window.addEventListener('hashchange', () => {
    if (location.hash !== own) {
      state.set(read(location.hash));
    }
  });
  const now = () => {
    clearTimeout(due);
    own = write();
    history.replaceState(null, '', own);
  };
  watch(AT_ONCE, now);
  watch(AFTER_A_PAUSE, () => {
    clearTimeout(due);
    due = setTimeout(now, PAUSE_MS);
  });
}
