// The map as a picture of a given size on paper, drawn by a second map that nobody sees.

import { copies as marks } from '../map/marks.js';
import { map, toMap } from '../map/map.js';
import { copies as zones } from '../map/zone-layers.js';
import { state } from '../shell/state.js';

const { ol } = globalThis;

/** Dots per inch that styles and labels are made for. */
const CSS_DPI = 96;
/** Dots of the picture to one of these: some 190 an inch. */
const RATIO = 2;
const MM_PER_INCH = 25.4;

/** Metres on the ground per metre of the map's projection at a place. */
const trueScale = (center) => ol.proj.getPointResolution('EPSG:3857', 1, center);

/** The scale number at which the screen shows the map now, at 96 dots per inch. */
export function scaleOnScreen() {
  const view = map.getView();
  return view.getResolution() * trueScale(view.getCenter()) * CSS_DPI / (MM_PER_INCH / 1000);
}

/**
 * A canvas of the view's middle.
 *
 * @param mm [width, height] on paper
 * @param scale metres on the ground per metre on paper, at the middle
 * @param extent instead of middle and scale: what is to be seen as a whole
 */
export function picture(mm, scale, extent = null) {
  const [width, height] = mm.map((side) => Math.round(side / MM_PER_INCH * CSS_DPI));
  const { lon, lat } = state.get('view');
  const center = extent ? ol.extent.getCenter(extent) : toMap([lon, lat]);
  const resolution = extent ? Math.max(ol.extent.getWidth(extent) / width, ol.extent.getHeight(extent) / height) * 1.3
    : scale * (MM_PER_INCH / 1000 / CSS_DPI) / trueScale(center);
  const target = document.createElement('div');
  target.className = 'unseen-map';
  target.style.width = `${width}px`;
  target.style.height = `${height}px`;
  document.body.append(target);
  const second = new ol.Map({ target, pixelRatio: RATIO, controls: [], interactions: [], layers: [...zones(), ...marks()],
    view: new ol.View({ center, resolution, constrainResolution: false, minResolution: 0.01 }) });
  return new Promise((done) => {
    second.once('rendercomplete', () => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [width * RATIO, height * RATIO];
      paint(canvas.getContext('2d'), target, canvas.width, canvas.height);
      second.setTarget(null);
      target.remove();
      done({ canvas, scale: resolution * trueScale(center) / (MM_PER_INCH / 1000 / CSS_DPI) });
    });
    second.renderSync();
  });
}

/** Puts the layers' canvases onto one, as they lie on the map (after the example Export PDF of OpenLayers). */
function paint(context, target, width, height) {
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  for (const layer of target.querySelectorAll('.ol-layer canvas, canvas.ol-layer')) {
    if (layer.width > 0) {
      context.globalAlpha = Number(layer.parentNode.style.opacity || layer.style.opacity || 1);
      const matrix = /^matrix\(([^)]*)\)$/.exec(layer.style.transform)?.[1].split(',').map(Number) ?? [1, 0, 0, 1, 0, 0];
      context.setTransform(...matrix.map((value) => value * RATIO));
      context.drawImage(layer, 0, 0);
    }
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
}
