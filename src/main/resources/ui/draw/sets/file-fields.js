// A file with zones: dropped or chosen, the category of its zones, and what its reader cannot know.

import { h, newId } from '../../shell/dom.js';
import { fileDrop } from '../../shell/files.js';
import { faults } from '../../text/fault-list.js';
import { t } from '../../text/text.js';
import { REFERENCE, layers } from '../../look/catalogue.js';
import { isClosed, namedValues, schemaOf } from '../../look/zone-words.js';
import { keep, typed } from './typed.js';

/** What the service takes, by ending. */
const TYPES = {
  geojson: 'application/geo+json',
  json: 'application/geo+json',
  zip: 'application/zip',
  gpkg: 'application/geopackage+sqlite3',
  kml: 'application/vnd.google-earth.kml+xml',
  ovkml: 'application/vnd.google-earth.kml+xml',
  kmz: 'application/vnd.google-earth.kmz',
  fgb: 'application/flatgeobuf',
  txt: 'text/plain',
};
const ENCODINGS = ['UTF-8', 'GBK', 'GB18030'];

/** A file that a change set was begun with, until its view takes it over. */
let waiting = null;

export function handOver(set, given) {
  const { category, zoneClass, crs, encoding } = typed('new');
  for (const [name, value] of Object.entries({ category, zoneClass, crs, encoding })) {
    keep(set, name, value ?? '');
  }
  waiting = { set, given };
}

/** The file that was handed over to a change set, once: {file, label}, or null. */
export function takeOver(set) {
  const given = waiting?.set === set ? waiting.given : null;
  waiting = given ? null : waiting;
  return given;
}

/** What is sent: the file as it is, and what was chosen beside it. */
export function upload(set, file) {
  const { category, zoneClass, crs, encoding } = typed(set);
  return {
    content: file,
    mediaType: TYPES[file.name.toLowerCase().split('.').pop()] ?? 'application/octet-stream',
    parameters: { category, class: zoneClass, crs, encoding, file: file.name },
  };
}

/**
 * The fields as an element.
 *
 * @param set id of the change set, or 'new': whose typed fields they are
 * @param onFile called with a promise of what was chosen: {file, label}, null if it is no one file
 */
export function fileFields(set, onFile) {
  const name = h('p', { class: 'said', role: 'status' });
  const refused = h('div', {});
  const area = fileDrop(
    {
      texts: { drop: t('file.drop'), kinds: t('file.kinds') },
      accept: Object.keys(TYPES)
        .map((ending) => `.${ending}`)
        .join(','),
    },
    async (given) => {
      refused.replaceChildren();
      name.textContent = t('read.reading');
      onFile(given);
      name.textContent = (await given)?.label ?? '';
    },
    ({ message }) => refused.replaceChildren(h('div', { class: 'faults', role: 'alert' }, h('p', {}, message))),
  );
  area.append(name);
  return h(
    'div',
    { class: 'fields file-fields' },
    area,
    refused,
    categoryFields(set),
    h(
      'details',
      { class: 'way' },
      h('summary', {}, t('file.more')),
      plain(set, 'crs', t('file.crs'), { placeholder: 'EPSG:4517' }),
      choice(
        set,
        'encoding',
        t('file.encoding'),
        ENCODINGS.map((name) => ({ const: name, title: name })),
      ),
    ),
  );
}

/** @param known [{const, title}, …] that are offered, beside which others may be right */
function plain(set, field, label, properties, known = []) {
  const id = newId();
  const list = newId();
  const element = h('input', {
    id,
    ...properties,
    ...(known.length > 0 ? { list } : {}),
    oninput: () => keep(set, field, element.value),
  });
  element.value = typed(set)[field] ?? '';
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    element,
    known.length > 0
      ? h(
          'datalist',
          { id: list },
          known.map((value) => h('option', { value: value.const }, value.title)),
        )
      : null,
  );
}

/** @param values [{const, title}, …] */
function choice(set, field, label, values) {
  const id = newId();
  const element = h(
    'select',
    { id, name: field, onchange: () => keep(set, field, element.value) },
    h('option', { value: '' }, t('file.asItSays')),
    values.map((value) => h('option', { value: value.const }, value.title)),
  );
  element.value = typed(set)[field] ?? '';
  return h('div', { class: 'field' }, h('label', { for: id }, label), element);
}

/** Category, and the classes that it has. */
function categoryFields(set) {
  const id = newId();
  const classes = h('div', {});
  const problems = h('div', {});
  const category = h(
    'select',
    {
      id,
      name: 'category',
      onchange: () => {
        keep(set, 'category', category.value);
        keep(set, 'zoneClass', '');
        showClasses();
      },
    },
    h('option', { value: '' }, t('form.choose')),
  );
  const showClasses = async () => {
    classes.replaceChildren();
    if (category.value !== '') {
      const asked = category.value;
      const { class: zoneClass } = await schemaOf(asked);
      if (asked === category.value) {
        classes.replaceChildren(
          isClosed(zoneClass)
            ? choice(set, 'zoneClass', t('file.class'), namedValues(zoneClass))
            : plain(set, 'zoneClass', t('file.class'), {}, namedValues(zoneClass)),
        );
      }
    }
  };
  const read = async () => {
    problems.replaceChildren();
    try {
      category.append(
        ...(await layers())
          .filter((layer) => !REFERENCE.includes(layer.id))
          .map((layer) => h('option', { value: layer.id }, layer.title)),
      );
      category.value = typed(set).category ?? '';
      await showClasses();
    } catch (fault) {
      problems.replaceChildren(faults(fault), h('button', { type: 'button', onclick: read }, t('connection.retry')));
    }
  };
  read();
  return [h('div', { class: 'field' }, h('label', { for: id }, t('file.category')), category), classes, problems];
}
