// What a generator is given and what it would make, drawn over the zones.

import { token } from '../../shell/theme.js';
import { state, watch } from '../../shell/state.js';
import { map, showExtent } from '../../map/map.js';

const { ol } = globalThis;

const GEOJSON = new ol.format.GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' });
const made = new ol.source.Vector();
const given = new ol.source.Vector();
const layers = [new ol.layer.Vector({ source: made, zIndex: 1010 }), new ol.layer.Vector({ source: given, zIndex: 1011 })];

/** Starts to draw; done once. */
export function start() {
  layers.forEach((layer) => map.addLayer(layer));
  watch(['theme'], () => {
    const fill = new ol.style.Fill({ color: token('--mark-soft') });
    const dashed = new ol.style.Stroke({ color: token('--mark'), width: 2, lineDash: [8, 4] });
    const chosen = new ol.style.Stroke({ color: token('--hit'), width: 3.5 });
    const halo = new ol.style.Stroke({ color: 'rgb(255 255 255 / 85%)', width: 4 });
    const ink = new ol.style.Fill({ color: token('--mark') });
    layers[0].setStyle((feature) => new ol.style.Style({
      fill, stroke: feature.get('chosen') ? chosen : dashed,
      text: new ol.style.Text({ text: feature.get('label'), font: `600 13px ${token('--font')}`, fill: ink, stroke: halo, overflow: true }),
    }));
    layers[1].setStyle([new ol.style.Style({ stroke: halo }), new ol.style.Style({
      stroke: new ol.style.Stroke({ color: token('--mark'), width: 2 }),
      image: new ol.style.Circle({ radius: 6, fill: ink, stroke: new ol.style.Stroke({ color: '#fff', width: 2 }) }),
    })]);
  });
  watch(['mode', 'changeSet'], () => layers.forEach((layer) => layer.setVisible(state.get('mode') === 'draw' && state.get('changeSet') !== null)));
}

/** Shows drafts instead of those before. @param zones GeoJSON features with a label */
export function showMade(zones) {
  made.clear();
  made.addFeatures(zones.map(({ id, geometry, label }) => {
    const feature = new ol.Feature({ geometry: GEOJSON.readGeometry(geometry), label });
    feature.setId(id);
    return feature;
  }));
}

/** Shows what a generator is given. */
export function showGiven(geometries) {
  given.clear();
  given.addFeatures(geometries.map((geometry) => new ol.Feature(GEOJSON.readGeometry(geometry))));
}

/** Picks one draft out, or none, and goes there. */
export function choose(id) {
  made.forEachFeature((feature) => feature.set('chosen', feature.getId() === id));
  show([made.getFeatureById(id)]);
}

/** Goes to a geometry in longitude and latitude. */
export const goTo = (geometry) => show([new ol.Feature(GEOJSON.readGeometry(geometry))]);

/** Goes to the drafts where they are not seen as a whole, and not so small that nothing is seen of them. */
export function showAll() {
  const features = made.getFeatures();
  if (features.length > 0) {
    const all = extentOf(features);
    const view = map.getView().calculateExtent(map.getSize());
    if (!ol.extent.containsExtent(view, all) || ol.extent.getWidth(all) < ol.extent.getWidth(view) / 20) {
      show(features);
    }
  }
}

function extentOf(features) {
  const extent = ol.extent.createEmpty();
  features.forEach((feature) => ol.extent.extend(extent, feature.getGeometry().getExtent()));
  return extent;
}

const show = (features) => showExtent(ol.extent.buffer(extentOf(features), 50));

/** Zones of the layers shown near a pixel, of the shape that is wanted: [{zone, category, name}]. */
export function zonesAt(pixel, shape) {
  const types = { point: 'Point', line: 'LineString', polygon: 'Polygon' };
  const found = new Map();
  map.forEachFeatureAtPixel(pixel, (feature) => {
    const zone = feature.get('zone_id');
    if (zone && feature.getType().replace('Multi', '').replace('LinearRing', 'Polygon') === types[shape]) {
      found.set(zone, { zone, category: feature.get('category'), name: feature.get('name') ?? zone });
    }
  }, { hitTolerance: 8 });
  return [...found.values()];
}

/** The middle of the map: as a pixel, and in longitude and latitude. */
export const middle = () => ({
  pixel: map.getPixelFromCoordinate(map.getView().getCenter()), lonLat: ol.proj.toLonLat(map.getView().getCenter()),
});
