// Old and new on the map: old dashed, new solid, ground gained and lost filled, and a place that somebody is sent to.

import { token } from '../shell/theme.js';
import { state, watch } from '../shell/state.js';
import { map, showExtent } from './map.js';

const { ol } = globalThis;

const GEOJSON = new ol.format.GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' });
/** In the order in which they are drawn. */
const NAMES = ['lost', 'gained', 'old', 'new', 'spot'];
/** Above the zones, under what is drawn by hand. */
const Z = 980;
/** Map units around something small. */
const MARGIN = 30;

const layers = new Map();
let owner = null;
let way = 'both';
let share = 0.5;

function styles() {
  const stroke = (name, width, lineDash) => new ol.style.Stroke({ color: token(name), width, lineDash });
  const fill = (name) => new ol.style.Fill({ color: token(name) });
  const halo = new ol.style.Style({ stroke: new ol.style.Stroke({ color: 'rgb(255 255 255 / 85%)', width: 5 }) });
  const dot = new ol.style.Circle({ radius: 6, fill: fill('--hit'), stroke: new ol.style.Stroke({ color: '#fff', width: 2 }) });
  return {
    lost: new ol.style.Style({ fill: fill('--lost-soft') }),
    gained: new ol.style.Style({ fill: fill('--gained-soft') }),
    old: [halo, new ol.style.Style({ stroke: stroke('--old', 2.5, [9, 6]) })],
    new: [halo, new ol.style.Style({ stroke: stroke('--new', 2.5) })],
    spot: new ol.style.Style({ stroke: stroke('--hit', 2.5), fill: fill('--hit-soft'), image: dot }),
  };
}

/** Whether a layer is wanted by the way of looking, and on which side of the swipe. */
const WAYS = {
  both: { old: true, new: true, gained: true, lost: true },
  old: { old: true },
  new: { new: true },
  swipe: { old: 'left', new: 'right', lost: 'left', gained: 'right' },
};

function clip(event, side) {
  const [width, height] = map.getSize();
  const at = width * share;
  const [left, right] = side === 'left' ? [0, at] : [at, width];
  const corners = [
    [left, 0],
    [right, 0],
    [right, height],
    [left, height],
  ].map((place) => ol.render.getRenderPixel(event, place));
  event.context.save();
  event.context.beginPath();
  corners.forEach(([x, y], i) => (i === 0 ? event.context.moveTo(x, y) : event.context.lineTo(x, y)));
  event.context.closePath();
  event.context.clip();
}

function made(name, z) {
  const layer = new ol.layer.Vector({ source: new ol.source.Vector(), zIndex: z });
  layer.on('prerender', (event) => way === 'swipe' && name !== 'spot' && clip(event, WAYS.swipe[name]));
  layer.on('postrender', (event) => way === 'swipe' && name !== 'spot' && event.context.restore());
  map.addLayer(layer);
  return layer;
}

function show() {
  layers.forEach((layer, name) =>
    layer.setVisible(state.get('mode') === owner && (name === 'spot' || Boolean(WAYS[way][name]))),
  );
  map.render();
}

function start() {
  if (layers.size === 0) {
    NAMES.forEach((name, i) => layers.set(name, made(name, Z + i)));
    watch(['theme'], () => {
      const now = styles();
      layers.forEach((layer, name) => layer.setStyle(now[name]));
    });
    watch(['mode'], show);
  }
}

function put(name, geometries) {
  const source = layers.get(name).getSource();
  source.clear();
  source.addFeatures(geometries.filter(Boolean).map((geometry) => new ol.Feature(GEOJSON.readGeometry(geometry))));
}

/** Moves the view so that what is shown under some names is seen as a whole. */
function fit(names, maxZoom) {
  const extent = ol.extent.createEmpty();
  names.forEach((name) => ol.extent.extend(extent, layers.get(name).getSource().getExtent()));
  if (!ol.extent.isEmpty(extent)) {
    showExtent(
      ol.extent.buffer(extent, Math.max(ol.extent.getWidth(extent), ol.extent.getHeight(extent)) * 0.15 + MARGIN),
      maxZoom,
    );
  }
}

/** Shows GeoJSON geometries in longitude and latitude, each a list, while the page is in a mode; instead of what was there. */
export function showDifference(mode, shapes) {
  start();
  owner = mode;
  NAMES.forEach((name) => put(name, shapes[name] ?? []));
  show();
  if (state.get('mode') === mode) {
    fit(['old', 'new', 'gained', 'lost']); // nobody's view is moved for what is not seen
  }
}

/** Sends the view to a place or shape, and marks it; what else is shown stays if it belongs to the same mode. */
export function showSpot(mode, geometries, maxZoom = 17) {
  start();
  if (owner !== mode) {
    clear();
    owner = mode;
  }
  put('spot', geometries);
  show();
  fit(['spot'], maxZoom);
}

/** Sends the view to a box [west, south, east, north] in degrees, and marks a place. */
export function showBox(mode, [west, south, east, north], place) {
  showSpot(mode, [
    { type: 'Point', coordinates: place },
    {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
  ]);
}

export function clear() {
  layers.forEach((layer) => layer.getSource().clear());
}

/**
 * How old and new are looked at.
 *
 * @param how 'both', 'old', 'new', or 'swipe': old left of a line, new right of it
 * @param at where the line is, as a share of the map's width
 */
export function lookAt(how, at = share) {
  way = how;
  share = at;
  show();
}

export const wayOfLooking = () => ({ way, share });

/** How many shapes of each kind are shown: for those that check the page. */
export const shown = () =>
  Object.fromEntries(
    [...layers].map(([name, layer]) => [name, layer.getVisible() ? layer.getSource().getFeatures().length : 0]),
  );
