// What is drawn over the zones: facilities, a place asked about, a zone picked out, the project, and where it lies in zones.

import { token } from '../shell/theme.js';
import { watch } from '../shell/state.js';
import { map, showExtent } from './map.js';

const { ol } = globalThis;

const GEOJSON = new ol.format.GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' });

/** Names of marks in the order in which they are drawn. */
const NAMES = ['facilities', 'zone', 'project', 'overlap', 'drawing', 'place'];
const sources = new Map(NAMES.map((name) => [name, new ol.source.Vector()]));

function styles() {
  const stroke = (name, width, lineDash) => new ol.style.Stroke({ color: token(name), width, lineDash });
  const fill = (name) => new ol.style.Fill({ color: token(name) });
  const dot = (name) => new ol.style.Circle({ radius: 6, fill: fill(name), stroke: new ol.style.Stroke({ color: '#fff', width: 2 }) });
  const halo = new ol.style.Style({ stroke: new ol.style.Stroke({ color: 'rgb(255 255 255 / 85%)', width: 6 }) });
  return {
    facilities: new ol.style.Style({ stroke: stroke('--mark', 1.5), fill: fill('--mark-soft'), image: dot('--mark') }),
    zone: [halo, new ol.style.Style({ stroke: stroke('--mark', 3), image: dot('--mark') })],
    project: [halo, new ol.style.Style({ stroke: stroke('--mark', 2.5), fill: fill('--mark-soft'), image: dot('--mark') })],
    overlap: new ol.style.Style({ stroke: stroke('--hit', 2), fill: fill('--hit-soft'), image: dot('--hit') }),
    drawing: new ol.style.Style({ stroke: stroke('--mark', 2.5, [8, 5]), fill: fill('--mark-soft'), image: dot('--mark') }),
    place: new ol.style.Style({ image: dot('--mark') }),
  };
}

const layers = NAMES.map((name, i) => [name, new ol.layer.Vector({ source: sources.get(name), zIndex: 1000 + i })]);

export function start() {
  layers.forEach(([, layer]) => map.addLayer(layer));
  watch(['theme'], () => {
    const now = styles();
    layers.forEach(([name, layer]) => layer.setStyle(now[name]));
  });
}

/** How something looks while it is drawn. */
export const drawingStyle = () => styles().drawing;

export const source = (name) => sources.get(name);

/** Layers with the same marks, for another map. */
export const copies = () => layers.map(([name, layer]) => new ol.layer.Vector({
  source: sources.get(name), style: layer.getStyle(), zIndex: layer.getZIndex(),
}));

/** Shows GeoJSON geometries in longitude and latitude under one name, instead of what was there. */
export function mark(name, geometries) {
  const features = geometries.filter(Boolean).map((geometry) => new ol.Feature(GEOJSON.readGeometry(geometry)));
  sources.get(name).clear();
  sources.get(name).addFeatures(features);
  return features;
}

/** Shows marks as a whole, if there are any. */
export function showMarks(...names) {
  const extent = ol.extent.createEmpty();
  names.forEach((name) => ol.extent.extend(extent, sources.get(name).getExtent() ?? ol.extent.createEmpty()));
  if (!ol.extent.isEmpty(extent)) {
    const grown = ol.extent.buffer(extent, Math.max(ol.extent.getWidth(extent), ol.extent.getHeight(extent)) * 0.15 + 20);
    showExtent(grown);
  }
}

export const toGeoJson = (geometry) => GEOJSON.writeGeometryObject(geometry, { decimals: 9 });

/** Extent in map units of a GeoJSON geometry. */
export const extentOf = (geometry) => GEOJSON.readGeometry(geometry).getExtent();
