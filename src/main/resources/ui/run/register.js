// The coverage register: what is drawn of each category in each county, and a CSV to change it.

import { getJson, send } from '../shell/api.js';
import { announce, h, newId } from '../shell/dom.js';
import { form } from '../shell/form.js';
import { layers } from '../look/catalogue.js';
import { t } from '../text/text.js';
import { RunView, table, tried } from './view.js';

const STATUSES = ['DELINEATED', 'PARTIAL', 'NOT_DELINEATED', 'DATA_MISSING', 'NOT_APPLICABLE'];
const SIGNS = { DELINEATED: '●', PARTIAL: '◐', NOT_DELINEATED: '○', DATA_MISSING: '？', NOT_APPLICABLE: '－' };

class Register extends RunView {
  #table = h('div');
  #told = h('div');

  draw() {
    this.replaceChildren(h('h2', {}, t('run.register')), h('p', { class: 'note' }, t('coverage.never')),
      h('ul', { class: 'register-legend', 'aria-label': t('register.legend') }, STATUSES.map((status) => h('li', {},
        h('span', { class: `cover cover-${status}`, 'aria-hidden': 'true' }, SIGNS[status]), ` ${t(`coverage.${status}`)}`))),
      this.#told, this.#table, this.#upload());
    this.again();
  }

  again() {
    tried(this.#told, async () => {
      const [{ counties, entries, datasetRevision }, all] = await Promise.all([getJson('coverage'), layers()]);
      const of = new Map(entries.map((entry) => [`${entry.category} ${entry.county}`, entry]));
      const listed = all.filter(({ id }) => entries.some(({ category }) => category === id));
      this.#table.replaceChildren(table(t('register.table', { revision: datasetRevision }), [t('register.category'), ...counties.map(({ name }) => name)],
        listed.map(({ id, title }) => h('tr', {}, h('th', { scope: 'row' }, title), counties.map(({ code }) => cell(of.get(`${id} ${code}`)))))));
    });
  }

  #upload() {
    const id = newId();
    const told = h('div');
    const said = h('p', { class: 'said', role: 'status' });
    const input = h('input', { type: 'file', id, accept: '.csv,text/csv', required: true, onchange: () => {
      publish.disabled = true;
    } });
    const publish = h('button', { type: 'button', class: 'main', disabled: true, onclick: () => run(false) }, t('register.publish'));
    const run = (dryRun) => {
      said.textContent = '';
      return tried(told, async () => {
        const { body } = await send('PUT', 'coverage', { parameters: { dryRun }, content: await input.files[0].arrayBuffer(), mediaType: 'text/csv' });
        publish.disabled = !dryRun || body.changed === 0;
        const key = dryRun ? 'register.tried' : 'register.published';
        said.textContent = body.changed === 0 ? t('register.nothingNew', { entries: body.entries })
          : t(key, { entries: body.entries, changed: body.changed, revision: body.revision ?? '' });
        announce(said.textContent);
        if (!dryRun) {
          document.dispatchEvent(new Event('lx-sight')); // the layers tell it anew
          this.again();
        }
      });
    };
    return h('details', { class: 'part' }, h('summary', {}, t('register.upload')), form({ class: 'step-body' }, () => run(true),
      h('label', { for: id }, t('register.file')), input, h('p', { class: 'soft' }, t('register.columns')), told, said,
      h('p', { class: 'row' }, h('button', { class: 'main' }, t('register.dryRun')), publish)));
  }
}

const cell = (entry) => (entry === undefined ? h('td', { class: 'cover' }, h('span', { class: 'unseen' }, t('coverage.silent')))
  : h('td', { class: `cover cover-${entry.coverage}`, title: [t(`coverage.${entry.coverage}`), entry.note].filter(Boolean).join('\n') },
    h('span', { 'aria-hidden': 'true' }, SIGNS[entry.coverage]), h('span', { class: 'unseen' }, t(`coverage.${entry.coverage}`))));

customElements.define('lx-run-register', Register);
