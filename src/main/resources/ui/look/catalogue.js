// The layers that the service has, and what its coverage register says of them.

import { getJson } from '../shell/api.js';
import { state } from '../shell/state.js';
import { language } from '../text/text.js';

/** Groups in which layers are listed; a layer that is in none comes last. */
const GROUPS = {
  background: ['county', 'urban_built_up', 'populated_area', 'river_lake_management', 'village', 'monitoring_point'],
  water: ['drinking_water_protection', 'drinking_water_recharge', 'spring_protection_area', 'public_supply_network'],
  farming: ['livestock_zone', 'aquaculture_zone', 'aquatic_germplasm', 'farmland', 'sensitive_irrigation'],
  rivers: ['city_blue_line', 'river_corridor', 'water_works_zone', 'shoreline_function', 'flood_prone_area',
    'water_function_zone', 'hydropower_restricted_basin'],
  groundwater: ['groundwater_control'],
  nature: ['ecological_redline', 'nature_reserve', 'wetland', 'water_conservation_forest', 'scenic_area'],
  control: ['env_control_unit', 'water_quality_unit', 'special_discharge_limit', 'approval_suspension',
    'industrial_cluster', 'preferred_development', 'urban_planning_area'],
};

/** What a first look shows: the ground to find one's way, and the zones that most often decide. */
export const FIRST = ['county', 'urban_built_up', 'river_lake_management', 'drinking_water_protection', 'ecological_redline'];

/** Layers that are only shown: no zones, and in no register. */
export const REFERENCE = ['county', 'monitoring_point', 'village'];

const kept = new Map();

function once(key, ask) {
  if (!kept.has(key)) {
    const answer = ask();
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
  }
  return kept.get(key);
}

/** Somebody else asks now, who may see more or less. */
document.addEventListener('lx-sight', () => kept.clear());

/** All layers as {id, title, description, zones, box}, in the service's order: what weighs most first. */
export async function layers() {
  const lang = language();
  const parameters = { f: 'json', lang };
  const { collections } = await once(`collections ${lang}`, () => getJson('collections', parameters));
  return collections.map(({ id, title, description, extent, numberOfFeatures }) => ({
    id, title, description, box: extent?.spatial?.bbox?.[0] ?? null, zones: numberOfFeatures ?? 0,
  }));
}

/** Layers by group: [[name, layers], …]. */
export async function grouped() {
  const all = await layers();
  const byId = new Map(all.map((layer) => [layer.id, layer]));
  const listed = new Set(Object.values(GROUPS).flat());
  return [...Object.entries(GROUPS), ['others', all.map(({ id }) => id).filter((id) => !listed.has(id))]]
    .map(([name, ids]) => [name, ids.map((id) => byId.get(id)).filter(Boolean)])
    .filter(([, found]) => found.length > 0);
}

/** [west, south, east, north] of everything the service holds. */
export async function everything() {
  const boxes = (await layers()).map(({ box }) => box).filter(Boolean);
  return boxes.length === 0 ? [85.6, 43.1, 91.6, 45.5] : boxes.reduce((all, box) => [Math.min(all[0], box[0]),
    Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])]);
}

/** What the register says on the day shown: {counties: [{code, name}], of(category): [{county, coverage, note}]}. */
export async function coverage() {
  const asOf = state.get('asOf');
  const { counties, entries } = await once(`coverage ${asOf}`, () => getJson('coverage', { asOf }));
  return { counties, of: (category) => entries.filter((entry) => entry.category === category) };
}
