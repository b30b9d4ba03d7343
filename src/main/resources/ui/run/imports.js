// Files of zones: sent, tried without publishing, published, and their reports.

import { getJson, send } from '../shell/api.js';
import { announce, h, icon } from '../shell/dom.js';
import { fileDrop } from '../shell/files.js';
import { choice, field, form, tick } from '../shell/form.js';
import { layers } from '../look/catalogue.js';
import { namedValues, schemaOf, wordsOf } from '../look/zone-words.js';
import { faults } from '../text/fault-list.js';
import { t } from '../text/text.js';
import { outcome } from './report.js';
import { RunView, more, time, tried } from './view.js';

const ENDINGS = '.zip,.gpkg,.geojson,.json,.kml,.kmz,.fgb,.txt';
const POLL_MS = 1000;
const PAGE = 20;
const MOST_BYTES = 128 * 1024 * 1024;

class Imports extends RunView {
  #file = null;
  #label = ''; // the file's name for the person
  #tried = null; // what a dry run was good with: file and options as text
  #now = h('div', { class: 'step-body' });
  #list = h('ul', { class: 'cards' });
  #after = h('div');
  #told = h('div');
  #polling = 0;
  #words = null;

  async draw() {
    const [all, words] = await Promise.all([layers().catch(() => []), wordsOf([])]);
    this.#words = words;
    this.replaceChildren(h('h2', {}, t('run.imports')), this.#form(all), this.#now,
      h('h3', {}, t('imports.before')), this.#told, this.#list, this.#after);
    this.#load(null);
  }

  again() {
    this.#load(null);
  }

  #form(all) {
    const name = h('p', { class: 'said', role: 'status' }, this.#label);
    const told = h('div');
    const show = (text) => {
      name.textContent = text;
      bring();
    };
    const take = async (given) => {
      [this.#file, this.#label] = [null, ''];
      told.replaceChildren();
      show(t('read.reading'));
      const one = await given;
      if (one !== null && one.file.size > MOST_BYTES) {
        told.replaceChildren(h('div', { class: 'faults', role: 'alert' }, t('imports.tooLarge')));
      } else if (one !== null) {
        this.#file = one.file;
        this.#label = one.label;
      }
      show(this.#label);
    };
    const drop = fileDrop({ texts: { drop: t('place.drop'), kinds: t('imports.kinds') }, accept: ENDINGS }, take,
      (fault) => told.replaceChildren(faults(fault)));
    drop.append(name);
    const category = choice(t('imports.category'), [['', t('form.choose')], ...all.map(({ id, title }) => [id, title])], '', async () => {
      zoneClass.input.replaceChildren(...await classesOf(category.input.value));
      bring();
    });
    const zoneClass = choice(t('imports.class'), [['', t('imports.auto')]], '', () => bring());
    const crs = field(t('imports.crs'), { placeholder: 'EPSG:4517', hint: t('imports.told'), oninput: () => bring() });
    const encoding = choice(t('imports.encoding'), [['', t('imports.auto')], ['UTF-8', 'UTF-8'], ['GBK', 'GBK'], ['Big5', 'Big5']], '', () => bring());
    const layer = field(t('imports.layer'), { hint: t('imports.layerHint'), oninput: () => bring() });
    const level = choice(t('imports.level'), [['', t('imports.auto')], ...['PUBLIC', 'INTERNAL', 'RESTRICTED'].map((each) => [each, t(`level.${each}`)])], '', () => bring());
    const partial = tick(t('imports.partial'), false, { onchange: () => bring() });
    const asked = () => ({ file: this.#file?.name, category: category.input.value, class: zoneClass.input.value,
      crs: crs.input.value.trim(), encoding: encoding.input.value, layer: layer.input.value.trim(),
      security_level: level.input.value, partial: partial.input.checked });
    const key = () => `${JSON.stringify(asked())} ${this.#file?.size} ${this.#file?.lastModified}`;
    const publish = h('button', { type: 'button', class: 'main', onclick: () => run(false) }, t('imports.publish'));
    const dry = h('button', { class: 'main' }, t('imports.dryRun'));
    const bring = () => {
      publish.disabled = this.#tried !== key();
      dry.disabled = !this.#file || category.input.value === '';
    };
    const run = async (dryRun) => {
      const parameters = { ...asked(), dryRun };
      const what = key();
      this.#tried = null;
      bring();
      await tried(told, async () => {
        const { body } = await send('POST', 'imports', { parameters, content: this.#file, mediaType: 'application/octet-stream' });
        const ended = await this.#follow(body);
        this.#tried = dryRun && isGood(ended, parameters.partial) ? what : null;
        bring();
        await this.#load(null);
      });
    };
    bring();
    return form({ class: 'step-body' }, () => run(true), drop, category.row, zoneClass.row, h('details', { class: 'part' },
      h('summary', {}, t('imports.options')), h('div', { class: 'step-body' }, crs.row, encoding.row, layer.row, level.row)), partial.row, told,
    h('p', { class: 'row' }, dry, publish), h('p', { class: 'soft' }, t('imports.how')));
  }

  /** Shows one as it goes on, until it is over. @returns it at its end */
  async #follow(begun) {
    const turn = ++this.#polling;
    for (let run = begun; ;) {
      if (turn === this.#polling) {
        this.#show(run);
      }
      if (run.endedAt !== null) {
        announce(t(`imports.state.${run.state}`));
        return run;
      }
      await new Promise((next) => {
        setTimeout(next, POLL_MS);
      });
      run = await getJson(`imports/${begun.id}`);
    }
  }

  #show(run) {
    const { features, of } = run.progress;
    const told = h('div');
    this.#now.replaceChildren(h('div', { class: 'card' }, h('h3', {}, run.file), stateLine(run),
      run.endedAt === null ? [h('progress', { 'aria-label': t('imports.progress'), ...(of ? { max: of, value: String(features) } : {}) }),
        h('p', { class: 'soft' }, of ? t('imports.features', { features, of }) : t('imports.bytes', { size: (run.bytes / 1048576).toFixed(1) })),
        h('button', { type: 'button', onclick: () => tried(told, () => send('DELETE', `imports/${run.id}`)) }, t('imports.cancel')), told]
        : outcome(run)));
  }

  #load(before) {
    return tried(this.#told, async () => {
      const { imports, next } = await getJson('imports', { before, limit: PAGE });
      this.#list[before === null ? 'replaceChildren' : 'append'](...imports.map((run) => this.#row(run)));
      if (before === null && imports.length === 0) {
        this.#list.append(h('li', { class: 'note' }, t('imports.none')));
      }
      this.#after.replaceChildren(...(next === null ? [] : [more(() => this.#load(next))]));
    });
  }

  #row(run) {
    return h('li', { class: 'card' }, h('div', { class: 'head-row' }, h('button', { type: 'button', class: 'link grow',
      'aria-label': t('imports.open', { file: run.file, time: time(run.createdAt) }), onclick: () => tried(this.#told, async () => {
        await this.#follow(await getJson(`imports/${run.id}`));
        this.#now.scrollIntoView({ block: 'nearest' });
      }) }, icon('search'), run.file)), stateLine(run),
    h('p', { class: 'soft' }, [time(run.createdAt), run.author, this.#words?.layer(run.options.category)].filter(Boolean).join(' · ')));
  }
}

/** What a category's classes are, to choose from. */
async function classesOf(category) {
  const known = category === '' ? {} : await schemaOf(category).catch(() => ({})); // then the file tells
  const option = (value, text) => h('option', { value }, text);
  return [option('', t('imports.auto')), ...namedValues(known.class).map((one) => option(one.const, one.title))];
}

const isGood = ({ state, report }, partial) => state === 'DONE' || Boolean(partial && report && report.accepted);

const stateLine = (run) => h('p', { class: `state state-${run.state}` }, t(`imports.state.${run.state}`),
  run.options.dryRun ? t('imports.wasDry') : '', run.revision === null ? '' : ` · ${t('imports.revision', { revision: run.revision })}`);

customElements.define('lx-run-imports', Imports);
