// Finds zones and places by name or id, and coordinates in any form.

import { readPlace } from '../geo/coordinates.js';
import { fromGrid } from '../geo/grids.js';
import { getJson } from '../shell/api.js';
import { state } from '../shell/state.js';
import { degrees } from '../text/format.js';
import { language, t } from '../text/text.js';
import { layers } from './catalogue.js';

/** Layers whose names are those of towns, counties and places to measure: listed before zones. */
const NAMED = ['county', 'populated_area', 'urban_built_up', 'village', 'monitoring_point'];
const EACH = 5;
const MOST = 30;

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

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

/** Signs of LIKE in the text itself stand for themselves: a backslash before each (OGC 21-065r2, 7.4). */
const pattern = (text) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Zones whose name or id holds the text: [{layer, id, name, zoneClass}], places first. */
export async function named(text, signal) {
  const filter = `name LIKE ${quoted(pattern(text))} OR zone_id LIKE ${quoted(pattern(text))}`;
  const all = (await layers()).filter(({ zones }) => zones > 0);
  const rank = ({ id }) => (NAMED.includes(id) ? NAMED.indexOf(id) : NAMED.length);
  const answers = await Promise.all([...all].sort((a, b) => rank(a) - rank(b)).map(async (layer) => {
    const { features } = await getJson(`collections/${layer.id}/items`, {
      f: 'json', lang: language(), filter, limit: EACH, skipGeometry: true, properties: 'zone_id,name,class',
      datetime: state.get('asOf'),
    }, { signal });
    return features.map(({ id, properties }) => ({ layer, id, name: properties.name ?? id, zoneClass: properties.class }));
  }));
  return answers.flat().slice(0, MOST);
}
