// Starts the page: state from the address, then the map, then the parts.

import * as theme from './shell/theme.js';
import * as texts from './text/text.js';
import * as permalink from './shell/permalink.js';
import * as map from './map/map.js';
import * as marks from './map/marks.js';
import * as zoneLayers from './map/zone-layers.js';
import { FIRST, layers } from './look/catalogue.js';
import { state } from './shell/state.js';
import './shell/connection.js';
import './shell/drop-guard.js';
import './shell/modes.js';
import './shell/tools.js';
import './map/map-tools.js';
import './map/coordinates-bar.js';
import './look/search.js';
import './look/dates.js';
import './look/identify.js';
import './look/layer-list.js';
import { refresh } from './shell/session.js';
import './shell/who.js';

const FIRST_OPACITY = 1;

async function startLayers() {
  try {
    zoneLayers.start(await layers());
  } catch {
    document.addEventListener('lx-reconnected', startLayers, { once: true });
  }
}

texts.start();
theme.start();
state.set({ layers: Object.fromEntries(FIRST.map((id) => [id, { visible: true, opacity: FIRST_OPACITY }])) });
state.set(permalink.read(location.hash));
map.start();
marks.start();
permalink.follow();
zoneLayers.prepare();
startLayers();
refresh().catch(() => document.addEventListener('lx-reconnected', refresh, { once: true }));
