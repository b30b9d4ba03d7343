// What a generator reads in one role: drawn, typed, picked on the map or found by name.

import { getJson } from '../../shell/api.js';
import { announce, h, icon, newId } from '../../shell/dom.js';
import { state } from '../../shell/state.js';
import { degrees } from '../../text/format.js';
import { faults } from '../../text/fault-list.js';
import { t } from '../../text/text.js';
import { latest } from '../../check/latest.js';
import { describe, named } from '../../look/places.js';
import { map } from '../../map/map.js';
import { toGeoJson } from '../../map/marks.js';
import { addCorner, draw, finish, stop } from '../../map/tool.js';
import { draft } from './draft.js';
import { parameterRow, titleOf } from './parameter-row.js';
import { goTo, middle, zonesAt } from './preview-layer.js';
import { shapes, ways, wrong } from './typed.js';

const TYPES = { point: 'Point', line: 'LineString', polygon: 'Polygon' };
const PAUSE_MS = 250;
/** More than these in one role are not listed one by one. */
const LISTED = 30;

/** @returns {element, showItems, followTool}: the role as an element; what it lists; told when the tool in use changes */
export function inputRole(role) {
  const items = h('ul', { class: 'items' });
  const slot = h('div', { class: 'slot', 'data-slot': role.role });
  const help = h('div', { class: 'help', hidden: true });
  const open = (...parts) => {
    help.replaceChildren(...parts);
    help.hidden = parts.length === 0;
  };
  const many = role.maximum > 1 ? t('generate.upTo', { count: role.maximum }) : t('generate.one');
  const button = (name, symbol, action) => h('button', { type: 'button', onclick: action, 'data-way': name }, icon(symbol), t(`generate.way.${name}`));
  const element = h('fieldset', { class: 'way role', 'data-role': role.role },
    h('legend', {}, titleOf(role), ' ', h('span', { class: 'soft' }, t(`generate.shape.${role.shape}`), ' · ', many, role.minimum > 0 ? ` · ${t('generate.needed')}` : '')),
    items, slot,
    h('div', { class: 'row' }, button('draw', { point: 'locate', line: 'line', polygon: 'area' }[role.shape], () => drawing(role, open)),
      button('type', 'plus', () => typing(role, open)), button('pick', 'move', () => picking(role, open)),
      button('find', 'search', () => finding(role, open))), help);
  return {
    element,
    showItems: () => {
      const all = draft.of(role.role);
      items.replaceChildren(...all.slice(0, LISTED).map((item) => listed(role, item)),
        ...(all.length > LISTED ? [h('li', { class: 'soft' }, t('generate.more', { count: all.length - LISTED }))] : []));
    },
    followTool: () => {
      if (help.dataset.tool && help.dataset.tool !== state.get('tool')) {
        delete help.dataset.tool;
        open();
      }
    },
  };
}

function listed(role, item) {
  return h('li', { 'data-item': item.key }, h('div', { class: 'row' }, h('span', { class: 'item-name' }, item.label),
    h('button', { type: 'button', class: 'link', onclick: () => goTo(item.geometry) }, t('read.show'), h('span', { class: 'unseen' }, ` ${item.label}`)),
    h('button', { type: 'button', class: 'link', onclick: () => draft.remove(item) }, t('generate.remove'), h('span', { class: 'unseen' }, ` ${item.label}`))),
  item.zone !== null || role.properties.length === 0 ? null : h('details', {}, h('summary', {}, t('generate.said')),
    role.properties.map((property) => parameterRow(property, item.properties[property.name], (value) => draft.say(item, property.name, value)))),
  h('div', { class: 'slot' }));
}

/** A few words for a shape that has no name. */
function labelOf({ type, coordinates }) {
  if (type === 'Point') {
    return coordinates.map(degrees).join(', ');
  }
  return t(`generate.drawn.${type}`, { count: type === 'LineString' ? coordinates.length : coordinates[0].length - 1 });
}

function take(role, geometry) {
  draft.add(role, { label: labelOf(geometry), geometry });
  announce(t('generate.taken', { what: labelOf(geometry) }));
}

function drawing(role, open) {
  const begin = () => draw('generate', TYPES[role.shape], () => {}, (geometry) => {
    take(role, toGeoJson(geometry));
    // the interaction ends its own work first
    setTimeout(() => (role.shape === 'point' && role.maximum > 1 && state.get('tool') === 'generate' ? begin() : stop()));
  });
  begin();
  const atMiddle = () => (role.shape === 'point' ? take(role, { type: 'Point', coordinates: middle().lonLat.map((value) => +value.toFixed(9)) }) : addCorner());
  open(h('p', { class: 'soft' }, t('draw.how')), h('div', { class: 'row' },
    h('button', { type: 'button', onclick: atMiddle }, t('draw.corner')),
    role.shape === 'point' ? null : h('button', { type: 'button', onclick: finish }, t('draw.finish')),
    h('button', { type: 'button', onclick: stop }, t('draw.cancel'))));
  followed(role, 'generate');
}

/** Its help goes when another tool is taken. */
const followed = (role, tool) => {
  document.querySelector(`[data-role="${role.role}"] .help`).dataset.tool = tool;
};

function typing(role, open) {
  stop();
  const id = newId();
  const problems = h('div', { class: 'slot' });
  const text = h('textarea', { id, rows: 3, spellcheck: 'false', 'aria-describedby': `${id}-hint`, oninput: () => draft.type(role.role, text.value) });
  text.value = draft.typed[role.role] ?? '';
  const use = (reading) => {
    const made = shapes(reading, role.shape);
    if (draft.of(role.role).length + made.length > Math.max(role.maximum, 1) && made.length > 1) {
      problems.replaceChildren(said('generate.tooMany', { count: role.maximum }));
      return;
    }
    made.forEach((geometry) => take(role, geometry));
    draft.type(role.role, '');
    open();
  };
  const read = () => {
    const fault = wrong(text.value, role.shape);
    const readings = fault ? [] : ways(text.value);
    if (fault) {
      problems.replaceChildren(said(fault.text, fault.values));
    } else if (readings.length === 1) {
      use(readings[0]);
    } else {
      problems.replaceChildren(h('div', { class: 'question', role: 'group', 'aria-label': t('place.which') }, h('p', {}, t('place.which')),
        readings.map((reading) => h('button', { type: 'button', onclick: () => use(reading) },
          describe({ ...reading, notes: [] }), ' ', t('read.zoneOf', { zone: reading.zone, meridian: reading.zone * 3 })))));
    }
  };
  open(h('label', { for: id }, t('generate.type')), text, h('p', { class: 'soft', id: `${id}-hint` }, t('place.pasteHint')), problems,
    h('div', { class: 'row' }, h('button', { type: 'button', onclick: read }, t('place.use')),
      h('button', { type: 'button', onclick: () => open() }, t('draw.cancel'))));
  text.focus();
}

const said = (text, values = {}) => h('div', { class: 'faults', role: 'alert' }, h('p', {}, t(text, values)));

function picking(role, open) {
  stop();
  const found = h('div', { class: 'found' });
  state.set({ tool: 'generate-pick' });
  const at = (pixel) => {
    const zones = zonesAt(pixel, role.shape);
    if (zones.length === 0) {
      found.replaceChildren(h('p', { class: 'soft' }, t('generate.nothingThere')));
      announce(t('generate.nothingThere'));
    } else if (zones.length === 1) {
      takeZone(role, zones[0], found);
    } else {
      found.replaceChildren(...choices(role, zones, found));
      announce(t('search.count', { count: zones.length }));
    }
  };
  const click = ({ pixel }) => state.get('tool') === 'generate-pick' && at(pixel);
  const ended = () => {
    if (state.get('tool') !== 'generate-pick') {
      map.un('singleclick', click);
      state.removeEventListener('change', ended);
    }
  };
  map.on('singleclick', click);
  state.addEventListener('change', ended);
  const end = () => state.set({ tool: null });
  open(h('p', { class: 'soft' }, t('generate.pickHow')), h('div', { class: 'row' },
    h('button', { type: 'button', onclick: () => at(middle().pixel) }, t('generate.pickMiddle')),
    h('button', { type: 'button', onclick: end }, t('draw.cancel'))), found);
  followed(role, 'generate-pick');
}

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && state.get('tool') === 'generate-pick') {
    state.set({ tool: null });
  }
});

const choices = (role, zones, place) => zones.map((zone) => h('button', { type: 'button', class: 'link', onclick: () => takeZone(role, zone, place) },
  zone.name, ' ', h('span', { class: 'soft' }, zone.zone)));

/** Takes a zone as it is; the service must have it, and it must be of the shape. */
async function takeZone(role, { zone, category, name }, place) {
  try {
    const { geometry } = await getJson(`collections/${category}/items/${encodeURIComponent(zone)}`, { f: 'json', datetime: state.get('asOf') });
    if (geometry.type.replace('Multi', '') !== TYPES[role.shape]) {
      place.replaceChildren(said('generate.otherShape', { name }));
      return;
    }
    if (draft.of(role.role).every((item) => item.zone !== zone)) {
      draft.add(role, { label: name, geometry, zone });
    }
    place.replaceChildren();
    announce(t('generate.taken', { what: name }));
  } catch (fault) {
    place.replaceChildren(faults(fault));
  }
}

function finding(role, open) {
  stop();
  const id = newId();
  const found = h('div', { class: 'found' });
  const ask = latest(async (text, signal) => named(text, signal));
  let due = null;
  const field = h('input', { id, type: 'search', autocomplete: 'off', oninput: () => {
    clearTimeout(due);
    due = setTimeout(async () => {
      const text = field.value.trim();
      if (text === '') {
        found.replaceChildren();
        return;
      }
      try {
        const all = await ask(text);
        found.replaceChildren(...(all.length === 0 ? [h('p', { class: 'soft' }, t('search.none'))]
          : choices(role, all.map(({ collection, id: zone, name }) => ({ zone, category: collection, name: name ?? zone })), found)));
        announce(all.length === 0 ? t('search.none') : t('search.count', { count: all.length }));
      } catch (fault) {
        found.replaceChildren(faults(fault));
      }
    }, PAUSE_MS);
  } });
  open(h('label', { for: id }, t('generate.find')), field, found,
    h('div', { class: 'row' }, h('button', { type: 'button', onclick: () => open() }, t('draw.cancel'))));
  field.focus();
}
