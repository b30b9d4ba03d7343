// Draws a style of the service as pages do that use MapLibre GL JS.

import * as maplibregl from './lib/maplibre-gl.mjs';

const faults = [];
let map;

/** Shows {style, lon, lat, zoom}; done when everything is drawn. The zoom is MapLibre's: of tiles of 512 pixels. */
async function show(options) {
  map?.remove();
  faults.length = 0;
  await document.fonts.load('12px "Noto Sans SC"', '推定');
  map = new maplibregl.Map({
    container: 'map',
    style: options.style,
    center: [options.lon, options.lat],
    zoom: options.zoom,
    attributionControl: false,
    interactive: false,
    fadeDuration: 0,
    validateStyle: true,
    canvasContextAttributes: { preserveDrawingBuffer: true },
  });
  map.on('error', (event) => faults.push(String(event.error?.message ?? event.error)));
  map.on('styleimagemissing', (event) => faults.push('no picture ' + event.id));
  await drawn();
  return state();
}

/** Shows another place of the same map. */
async function move(options) {
  const done = drawn();
  map.jumpTo({ center: [options.lon, options.lat], zoom: options.zoom });
  await done;
  return state();
}

/** A map whose style is at fault is never idle. */
function drawn() {
  return new Promise((done) => {
    map.once('idle', done);
    map.once('error', done);
  });
}

function state() {
  return map.areTilesLoaded() && map.isStyleLoaded() ? faults : ['not everything is there', ...faults];
}

/** Where a pixel is, in degrees, and ids of the zones that are filled there. */
function probe(x, y) {
  const { lng: lon, lat } = map.unproject([x, y]);
  const layers = map.getStyle().layers.filter((layer) => layer.type === 'fill').map((layer) => layer.id);
  const ids = map.queryRenderedFeatures([x, y], { layers }).map((feature) => feature.properties.zone_id);
  return { lon, lat, ids: [...new Set(ids)].sort() };
}

Object.assign(window, { show, move, probe });
