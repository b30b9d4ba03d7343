// Drawing by hand: one tool at a time. Escape ends it, and so does beginning another.

import { state } from '../shell/state.js';
import { map } from './map.js';
import { drawingStyle, source } from './marks.js';

const { ol } = globalThis;

let running = null;

/** Ends the tool that is in use; what it has drawn goes. */
export function stop() {
  if (running) {
    map.removeInteraction(running.draw);
    running = null;
    state.set({ tool: null });
  }
  source('drawing').clear();
}

/**
 * Lets something be drawn.
 *
 * @param name of the tool, for the state
 * @param type 'Point', 'LineString' or 'Polygon'
 * @param onChange called with the geometry while it grows
 * @param onDone called with the whole geometry
 */
export function draw(name, type, onChange, onDone) {
  stop();
  const interaction = new ol.interaction.Draw({ source: source('drawing'), type, style: drawingStyle() });
  interaction.on('drawstart', ({ feature }) => {
    source('drawing').clear();
    feature.getGeometry().on('change', ({ target }) => onChange(target));
  });
  interaction.on('drawend', ({ feature }) => onDone(feature.getGeometry()));
  map.addInteraction(interaction);
  running = { draw: interaction };
  state.set({ tool: name });
}

/** Adds a corner at the middle of the map, for whoever draws by keyboard. */
export function addCorner() {
  running?.draw.appendCoordinates([map.getView().getCenter()]);
}

/** Ends what is being drawn, as a double click does. */
export function finish() {
  running?.draw.finishDrawing();
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && running) {
    stop();
  }
});
