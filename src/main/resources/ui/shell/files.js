// Files that somebody chose or dropped become one that is sent: a single file as it is, the parts of a shapefile packed.

import { Problem } from './api.js';
import { h } from './dom.js';
import { zip } from './zip.js';
import { t } from '../text/text.js';

/** Parts of a shapefile that the service reads. */
const READ = ['shp', 'dbf', 'shx', 'prj', 'cpg'];

/** What other programs lay beside them; nothing of it is needed. */
const BESIDE = ['sbn', 'sbx', 'qix', 'qpj', 'cst', 'fbn', 'fbx', 'ain', 'aih', 'atx', 'ixs', 'mxs', 'qml', 'qmd', 'sld', 'shp.xml', 'sr.lock'];

const MOST_NAMES = 4; // of files that are listed in a refusal

/** Endings of the parts of a shapefile, for a file chooser. */
export const PART_ENDINGS = READ.map((ending) => `.${ending}`).join(',');

/** {stem, ending} in small letters; the ending of a part of a shapefile may be double. */
function parted(file) {
  const name = file.name.toLowerCase();
  const ending = [...READ, ...BESIDE].find((each) => name.endsWith(`.${each}`));
  return ending === undefined ? { stem: name, ending: null } : { stem: name.slice(0, -ending.length - 1), ending };
}

const refused = (key, values) => new Problem(0, t(key, values), []);

function names(files) {
  const first = files.slice(0, MOST_NAMES).map(({ name }) => name).join(t('files.comma'));
  return files.length > MOST_NAMES ? t('files.andMore', { names: first, count: files.length - MOST_NAMES }) : first;
}

/** The parts that go into the zip, the .shp first; null if the files are not those of one shapefile. */
function partsOf(files) {
  const all = files.map((file) => ({ file, ...parted(file) }));
  const [shp, ...others] = all.filter(({ ending }) => ending === 'shp');
  if (shp === undefined || others.length > 0 || all.some(({ stem, ending }) => ending === null || stem !== shp.stem)) {
    return null;
  }
  return READ.flatMap((wanted) => all.filter(({ ending }) => ending === wanted));
}

/**
 * The one file that several are: {file, name, label}, `name` being that of the file that matters, `label` telling the others too.
 *
 * @param files those that were chosen or dropped together, at least one
 * @throws Problem if they are not one thing, or cannot be read
 */
export async function oneOf(files) {
  const parts = partsOf(files);
  try {
    if (parts !== null) {
      const shp = parts[0].file;
      const others = parts.slice(1).map(({ ending }) => `.${ending}`).join(' ');
      return { file: await zip(`${shp.name.slice(0, -4)}.zip`, parts.map(({ file }) => file)), name: shp.name,
        label: others === '' ? shp.name : `${shp.name} + ${others}` };
    }
    if (files.every((file) => parted(file).ending !== null) && !files.some((file) => parted(file).ending === 'shp')) {
      throw refused('files.noShp', { names: names(files) });
    }
    if (files.length > 1) {
      throw refused('files.several', { count: files.length, names: names(files) });
    }
    await files[0].slice(0, 1).arrayBuffer(); // a folder, say, looks like a file and has no bytes
    return { file: files[0], name: files[0].name, label: files[0].name };
  } catch (fault) {
    if (fault instanceof DOMException) {
      throw refused('files.unreadable', { names: names(files) });
    }
    throw fault;
  }
}

/**
 * Where files are dropped or chosen, as an element.
 *
 * @param texts {drop, kinds}: what stands before the button and below it
 * @param accept endings that the chooser offers besides the parts of a shapefile
 * @param onFile called at once with a promise of what `oneOf` says; of null if it was no one file, or others came after it
 * @param onFault called with a Problem when what was given is not one file
 */
export function fileDrop({ texts, accept, main = false }, onFile, onFault) {
  let turn = 0;
  const one = async (files, mine) => {
    try {
      const found = await oneOf(files);
      return mine === turn ? found : null;
    } catch (fault) {
      if (!(fault instanceof Problem)) {
        throw fault;
      }
      if (mine === turn) {
        onFault(fault);
      }
      return null;
    }
  };
  const take = (list) => {
    const files = [...list];
    chooser.value = ''; // so that the same file can be chosen again after it was mended
    if (files.length > 0) {
      turn++;
      onFile(one(files, turn));
    }
  };
  const chooser = h('input', { type: 'file', multiple: true, accept: `${accept},${PART_ENDINGS}`, class: 'unseen', tabindex: -1,
    'aria-hidden': 'true', onchange: () => take(chooser.files) });
  const area = h('div', { class: 'drop', ondragover: (event) => {
    event.preventDefault();
    area.classList.add('over');
  }, ondragleave: () => area.classList.remove('over'), ondrop: (event) => {
    event.preventDefault();
    area.classList.remove('over');
    take(event.dataTransfer.files);
  } }, h('p', {}, texts.drop), h('button', { type: 'button', class: main ? 'main' : null, onclick: () => chooser.click() }, t('place.choose')),
  chooser, h('p', { class: 'soft' }, texts.kinds));
  return area;
}
