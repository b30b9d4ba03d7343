// Zones as vector tiles, drawn in the service's own styles; where a tile would hold thousands of zones, as pictures that
// the service draws in the same styles. A layer is made when it is first shown.

import { getJson } from '../shell/api.js';
import { at } from '../shell/dom.js';
import { state, watch } from '../shell/state.js';
import { map } from './map.js';

const { ol } = globalThis;

/** The deepest level asked for; beyond it tiles are drawn larger. */
const MAX_TILE_ZOOM = 16;
/** Layers of more zones than this are pictures up to PICTURES_TO_ZOOM: reading such tiles would hold up the map. */
const MANY_ZONES = 5000;
const PICTURES_TO_ZOOM = 10.5;

const layers = new Map(); // id → {parts, style}; parts: one OpenLayers layer, or two that take turns by zoom
const styles = new Map(); // id → promise of its style
let order = [];
let counts = new Map();

const address = (id, kind) => at(`collections/${id}/${kind}/WebMercatorQuad`) + `/{z}/{y}/{x}${
  state.get('asOf') ? `?datetime=${state.get('asOf')}` : ''}`;

const vectors = (id) => new ol.source.VectorTile({ url: address(id, 'tiles'), format: new ol.format.MVT(), maxZoom: MAX_TILE_ZOOM });
const pictures = (id) => new ol.source.XYZ({ url: address(id, 'map/tiles'), maxZoom: Math.ceil(PICTURES_TO_ZOOM), transition: 0 });

function styleOf(id) {
  if (!styles.has(id)) {
    const asked = getJson(`styles/${id}`, { f: 'openlayers' }, { headers: {} });
    styles.set(id, asked);
    asked.catch(() => styles.delete(id));
  }
  return styles.get(id);
}

async function made(id) {
  const known = layers.get(id);
  if (known) {
    return known;
  }
  const zIndex = order.length - order.indexOf(id);
  const many = counts.get(id) > MANY_ZONES;
  const vector = new ol.layer.VectorTile({ source: vectors(id), declutter: true, visible: false, zIndex,
    ...(many ? { minZoom: PICTURES_TO_ZOOM } : {}) });
  const parts = [vector, ...(many ? [new ol.layer.Tile({ source: pictures(id), visible: false, zIndex, maxZoom: PICTURES_TO_ZOOM })] : [])];
  const entry = { parts, style: null };
  layers.set(id, entry);
  parts.forEach((part) => map.addLayer(part));
  try {
    entry.style = await styleOf(id);
    vector.setStyle(entry.style);
  } catch (fault) {
    layers.delete(id);
    parts.forEach((part) => map.removeLayer(part));
    throw fault;
  }
  return entry;
}

async function show() {
  const wanted = state.get('layers');
  layers.forEach(({ parts }, id) => wanted[id]?.visible || parts.forEach((part) => part.setVisible(false)));
  await Promise.all(Object.entries(wanted).filter(([id, { visible }]) => visible && order.includes(id)).map(async ([id]) => {
    const { parts = [] } = await made(id).catch(() => ({})); // the connection says so; tried again when it is back
    const now = state.get('layers')[id];
    parts.forEach((part) => {
      part.setOpacity(now?.opacity ?? 1);
      part.setVisible(Boolean(now?.visible));
    });
  }));
}

/** Asks for the styles of the layers wanted, while it is not known yet which layers there are. */
export function prepare() {
  Object.entries(state.get('layers')).filter(([, { visible }]) => visible).forEach(([id]) => styleOf(id).catch(() => {}));
}

/** @param all layers as {id, zones}, what weighs most first */
export function start(all) {
  order = all.map(({ id }) => id);
  counts = new Map(all.map(({ id, zones }) => [id, zones]));
  watch(['layers'], show);
  let day = state.get('asOf');
  watch(['asOf'], () => {
    if (state.get('asOf') !== day) {
      day = state.get('asOf');
      layers.forEach(({ parts }, id) => parts.forEach((part, i) => part.getSource().setUrl(address(id, i === 0 ? 'tiles' : 'map/tiles'))));
    }
  });
  for (const event of ['lx-reconnected', 'lx-sight']) { // what a tile holds hangs on who asks
    document.addEventListener(event, () => {
      show();
      layers.forEach(({ parts }) => parts.forEach((part) => part.getSource().refresh()));
    });
  }
}

/** Copies of the layers shown, for another map. */
export function copies() {
  const copy = (part, style) => {
    const same = { source: part.getSource(), opacity: part.getOpacity(), zIndex: part.getZIndex(), minZoom: part.getMinZoom(), maxZoom: part.getMaxZoom() };
    return part instanceof ol.layer.VectorTile ? new ol.layer.VectorTile({ ...same, style, declutter: true }) : new ol.layer.Tile(same);
  };
  return [...layers.values()].filter(({ parts }) => parts[0].getVisible()).flatMap(({ parts, style }) => parts.map((part) => copy(part, style)));
}

/** Ids of the layers shown. */
export const shown = () => order.filter((id) => state.get('layers')[id]?.visible);
