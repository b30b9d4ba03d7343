// Zones as vector tiles, drawn in the service's own styles. A layer is made when it is first shown.

import { getJson } from '../shell/api.js';
import { at } from '../shell/dom.js';
import { state, watch } from '../shell/state.js';
import { map } from './map.js';

const { ol } = globalThis;

/** The deepest level asked for; beyond it tiles are drawn larger. */
const MAX_TILE_ZOOM = 16;

const layers = new Map(); // id → {layer, style}
let order = [];

const address = (id) => at(`collections/${id}/tiles/WebMercatorQuad`) + `/{z}/{y}/{x}${
  state.get('asOf') ? `?datetime=${state.get('asOf')}` : ''}`;

const newSource = (id) => new ol.source.VectorTile({ url: address(id), format: new ol.format.MVT(), maxZoom: MAX_TILE_ZOOM });

async function styleOf(id) {
  return getJson(`styles/${id}`, { f: 'openlayers' }, { headers: {} });
}

async function made(id) {
  const known = layers.get(id);
  if (known) {
    return known;
  }
  const layer = new ol.layer.VectorTile({
    source: newSource(id), declutter: true, visible: false, zIndex: order.length - order.indexOf(id),
  });
  const entry = { layer, style: null };
  layers.set(id, entry);
  map.addLayer(layer);
  try {
    entry.style = await styleOf(id);
    layer.setStyle(entry.style);
  } catch (fault) {
    layers.delete(id);
    map.removeLayer(layer);
    throw fault;
  }
  return entry;
}

async function show() {
  const wanted = state.get('layers');
  layers.forEach(({ layer }, id) => wanted[id]?.visible || layer.setVisible(false));
  await Promise.all(Object.entries(wanted).filter(([id, { visible }]) => visible && order.includes(id)).map(async ([id]) => {
    const { layer } = await made(id).catch(() => ({})); // the connection says so; tried again when it is back
    const now = state.get('layers')[id];
    layer?.setOpacity(now?.opacity ?? 1);
    layer?.setVisible(Boolean(now?.visible));
  }));
}

/** @param ids of all layers, what weighs most first */
export function start(ids) {
  order = ids;
  watch(['layers'], show);
  let day = state.get('asOf');
  watch(['asOf'], () => {
    if (state.get('asOf') !== day) {
      day = state.get('asOf');
      layers.forEach(({ layer }, id) => layer.getSource().setUrl(address(id)));
    }
  });
  for (const event of ['lx-reconnected', 'lx-sight']) { // what a tile holds hangs on who asks
    document.addEventListener(event, () => {
      show();
      layers.forEach(({ layer }) => layer.getSource().refresh());
    });
  }
}

/** Copies of the layers shown, for another map. */
export function copies() {
  return [...layers.values()].filter(({ layer }) => layer.getVisible()).map(({ layer, style }) => new ol.layer.VectorTile({
    source: layer.getSource(), style, declutter: true, opacity: layer.getOpacity(), zIndex: layer.getZIndex(),
  }));
}

/** Ids of the layers shown. */
export const shown = () => order.filter((id) => state.get('layers')[id]?.visible);
