// The map itself: view, base map, and where it looks. OpenLayers comes as one script that is there before modules run.

import { state, watch } from '../shell/state.js';

const { ol } = globalThis;

/** Levels of WebMercatorQuad; tiles of zones are made up to here and drawn larger beyond. */
const MAX_ZOOM = 20;
/** Tiles asked for at once while the map stands still: all of a screen's, for each further round waits for a frame. */
const TILES_AT_ONCE = 64;
/** Everything of the sample; for a data set elsewhere the extent of its layers is taken. */
const MARGINS = [48, 48, 48, 48];

export const toMap = (lonLat) => ol.proj.fromLonLat(lonLat);
export const toLonLat = (place) => ol.proj.toLonLat(place);

const still = matchMedia('(prefers-reduced-motion: reduce)');

const view = new ol.View({ center: toMap([88.4, 44.1]), zoom: 8, maxZoom: MAX_ZOOM, minZoom: 4, enableRotation: false });

export const map = new ol.Map({
  view,
  // by default a map that takes the keyboard heeds neither drag nor wheel before it was clicked
  interactions: ol.interaction.defaults.defaults({ onFocusOnly: false }),
  maxTilesLoading: TILES_AT_ONCE,
  controls: [new ol.control.ScaleLine({ minWidth: 80 })],
  layers: [],
});

const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;

function baseMap() {
  const url = meta('base-map');
  return url === '' ? [] : [new ol.layer.Tile({
    source: new ol.source.XYZ({ url, attributions: meta('base-map-note') }), zIndex: -1,
  })];
}

/** Shows the map, and keeps its view in the state. */
export function start() {
  map.setTarget('map');
  baseMap().forEach((layer) => map.addLayer(layer));
  if (meta('base-map-note') !== '') {
    map.addControl(new ol.control.Attribution({ collapsible: false }));
  }
  watch(['view'], () => {
    const { lon, lat, zoom } = state.get('view');
    const [x, y] = toMap([lon, lat]);
    const [nowX, nowY] = view.getCenter();
    if (Math.hypot(x - nowX, y - nowY) > 0.01 || Math.abs(zoom - view.getZoom()) > 0.001) {
      view.setCenter([x, y]);
      view.setZoom(zoom);
    }
  });
  map.on('moveend', () => {
    const [lon, lat] = toLonLat(view.getCenter());
    state.set({ view: { lon, lat, zoom: view.getZoom() } });
  });
}

/** Moves the view so that a box in map units is seen as a whole. */
export function showExtent(extent, maxZoom = 17) {
  view.cancelAnimations();
  view.fit(extent, { padding: MARGINS, maxZoom, duration: still.matches ? 0 : 300 });
}

/** Moves the view to a place. */
export function showPlace(lonLat, zoom = Math.max(view.getZoom(), 13)) {
  view.cancelAnimations();
  view.animate({ center: toMap(lonLat), zoom, duration: still.matches ? 0 : 300 });
}

export function zoomBy(levels) {
  view.cancelAnimations();
  view.animate({ zoom: view.getZoom() + levels, duration: still.matches ? 0 : 150 });
}
