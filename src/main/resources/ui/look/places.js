// Finds zones and places by name or id, and coordinates in any form.

import { readPlace } from '../geo/coordinates.js';
import { fromGrid } from '../geo/grids.js';
import { getJson } from '../shell/api.js';
import { state } from '../shell/state.js';
import { degrees } from '../text/format.js';
import { language, t } from '../text/text.js';

/** Readings of a text as a coordinate: {lonLat, title, why}, likeliest first. */
export function coordinates(text) {
  return readPlace(text).map((reading) => {
    const lonLat = reading.kind === 'grid' ? fromGrid(reading) : [reading.lon, reading.lat];
    return { lonLat, title: `${degrees(lonLat[0])}, ${degrees(lonLat[1])}`, why: describe(reading) };
  });
}

/** How a coordinate was understood: kind, CRS, order of axes, and what was guessed. */
export function describe({ kind, crs, order, notes }) {
  return [t(`reading.${kind}`), crs, t(`order.${order}`), ...notes.map((note) => t(`note.${note}`))].join(' · ');
}

/** Zones and places whose name or id holds the text, the best first: [{collection, collectionTitle, id, name, className}]. */
export async function named(text, signal) {
  const { results } = await getJson('search', { q: text, lang: language(), asOf: state.get('asOf') }, { signal });
  return results;
}
