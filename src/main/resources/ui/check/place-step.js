// First step: where the project is. A file, pasted points or a drawing; what was read is shown before anything is checked.

import { ZONES, centralMeridian, gridCrs, readCorners } from '../geo/coordinates.js';
import { h, icon, newId } from '../shell/dom.js';
import { post } from '../shell/api.js';
import { fileDrop } from '../shell/files.js';
import { faults } from '../text/fault-list.js';
import { t } from '../text/text.js';
import { describe } from '../look/places.js';
import { addCorner, draw, finish, stop } from '../map/tool.js';
import { mark, showMarks, toGeoJson } from '../map/marks.js';
import { showPlace } from '../map/map.js';
import { draft } from './draft.js';
import { ENDINGS, MOST_BYTES, fromFile, fromGeometry, fromTxt, geometryOf, isRead, plainBody } from './sources.js';

const SHAPES = ['Polygon', 'LineString', 'Point'];
const FEWEST = { Polygon: 3, LineString: 2, Point: 1 };

/** The step as an element. */
export function placeStep() {
  const problems = h('div', {});
  const tell = (...parts) => problems.replaceChildren(...parts);
  const read = (source) => take(source, tell);
  return h('div', { class: 'step-body' }, dropArea(read, tell), pasteArea(read, tell), drawArea(read), problems);
}

/** Has a source read; keeps it with what was understood. */
async function take(source, tell) {
  tell(h('p', { class: 'soft' }, t('read.reading')));
  try {
    const reading = await post('projects/reading', {}, plainBody(source));
    stop();
    draft.set({ source, reading, values: { ...draft.values, ...reading.properties }, record: null });
    mark('project', [reading.geometry]);
    showMarks('project');
  } catch (fault) {
    if (fault.errors?.length === 1 && fault.errors[0].code === 'ZONE_UNKNOWN' && source.crs === null) {
      tell(askZone((crs) => take({ ...source, crs }, tell)));
      return;
    }
    tell(faults(fault, (place) => {
      mark('place', [{ type: 'Point', coordinates: place }]);
      showPlace(place, 16);
    }));
  }
}

/** A file whose eastings bear no number of a zone: which of those it may be is asked, never guessed. */
function askZone(use) {
  return h('div', { class: 'question', role: 'group', 'aria-label': t('place.which') }, h('p', {}, t('place.which')),
    ZONES.map((zone) => h('button', { type: 'button', onclick: () => use(gridCrs(zone, 3, false)) },
      t('read.zoneOf', { zone, meridian: centralMeridian(zone, 3) }))));
}

function dropArea(read, tell) {
  const refuse = (text) => tell(h('div', { class: 'faults', role: 'alert' }, h('p', {}, text)));
  const open = async (given) => {
    tell(h('p', { class: 'soft' }, t('read.reading')));
    const one = await given;
    if (one === null) {
      return;
    }
    const { file, label } = one;
    if (!isRead(file.name)) {
      refuse(t('place.unread', { name: file.name }));
    } else if (file.size > MOST_BYTES) {
      refuse(t('place.tooLarge', { size: Math.ceil(file.size / 1048576), most: MOST_BYTES / 1048576 }));
    } else {
      await read(await fromFile(file, label));
    }
  };
  return fileDrop({ texts: { drop: t('place.drop'), kinds: t('place.kinds') }, accept: ENDINGS, main: true }, open,
    ({ message }) => refuse(message));
}

function pasteArea(read, tell) {
  const [field, kind] = [newId(), newId()];
  const text = h('textarea', { id: field, rows: 4, spellcheck: 'false', placeholder: 'J1, 4873866.129, 29524061.862\n…',
    'aria-describedby': `${field}-hint`, oninput: () => draft.set({ pasted: text.value }) });
  text.value = draft.pasted;
  const shape = h('select', { id: kind }, SHAPES.map((name) => h('option', { value: name }, t(`shape.${name}`))));
  const use = () => {
    if (/\[地块坐标]|@\s*$/m.test(text.value)) {
      read(fromTxt(text.value));
      return;
    }
    const { readings, faults: wrong } = readCorners(text.value);
    if (wrong.length > 0 || readings.length === 0) {
      tell(h('div', { class: 'faults', role: 'alert' }, wrong.length === 0 ? h('p', {}, t('place.noCorners'))
        : h('ul', {}, wrong.map((line) => h('li', {}, t('place.badLine', line))))));
    } else if (readings[0].points.length < FEWEST[shape.value]) {
      tell(h('div', { class: 'faults', role: 'alert' }, h('p', {}, t('place.tooFew'))));
    } else {
      choose(readings, (reading) => read({ ...fromGeometry('pasted', geometryOf(shape.value, reading.points), reading.crs),
        order: reading.order, notes: reading.notes }), tell);
    }
  };
  return h('details', { class: 'way', open: draft.pasted !== '' }, h('summary', {}, t('place.paste')),
    h('label', { for: field, class: 'unseen' }, t('place.paste')), text,
    h('p', { class: 'soft', id: `${field}-hint` }, t('place.pasteHint')),
    h('div', { class: 'row' }, h('label', { for: kind }, t('place.shape')), shape,
      h('button', { type: 'button', onclick: use }, t('place.use'))));
}

/** What nobody can tell from the numbers alone is asked; a way that needs no question is taken. */
function choose(readings, use, tell) {
  const [likeliest] = readings;
  if (readings.length === 1 || !likeliest.notes.includes('ZONE_ASKED')) {
    use(likeliest);
    return;
  }
  tell(h('div', { class: 'question', role: 'group', 'aria-label': t('place.which') }, h('p', {}, t('place.which')),
    readings.map((reading) => h('button', { type: 'button', onclick: () => use(reading) },
      describe({ ...reading, notes: [] }), ' ', t('read.zoneOf', { zone: reading.zone, meridian: reading.zone * 3 })))));
}

function drawArea(read) {
  const help = h('div', { hidden: true }, h('p', { class: 'soft' }, t('draw.how')), h('div', { class: 'row' },
    h('button', { type: 'button', onclick: addCorner }, t('draw.corner')), h('button', { type: 'button', onclick: finish }, t('draw.finish')),
    h('button', { type: 'button', onclick: () => {
      stop();
      help.hidden = true;
    } }, t('draw.cancel'))));
  const begin = (type) => {
    help.hidden = false;
    draw('draw', type, () => {}, (geometry) => {
      help.hidden = true;
      read(fromGeometry('drawn', toGeoJson(geometry)));
    });
  };
  return h('div', { class: 'way' }, h('p', { class: 'way-title' }, t('place.draw')), h('div', { class: 'row' },
    SHAPES.map((type) => h('button', { type: 'button', onclick: () => begin(type) }, icon(type === 'Polygon' ? 'area' : type === 'LineString' ? 'line' : 'locate'), t(`draw.${type}`)))), help);
}
