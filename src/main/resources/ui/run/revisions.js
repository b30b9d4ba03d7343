// Publications, the newest first: who, when, what, and which zones they touched.

import { getJson } from '../shell/api.js';
import { h } from '../shell/dom.js';
import { state } from '../shell/state.js';
import { t } from '../text/text.js';
import { wordsOf } from '../look/zone-words.js';
import { RunView, more, time, tried } from './view.js';

const PAGE = 20;
const SETS = 1000;

class Revisions extends RunView {
  #list = h('ul', { class: 'cards' });
  #after = h('div');
  #told = h('div');
  #sets = new Map(); // revision → change set

  draw() {
    this.replaceChildren(h('h2', {}, t('run.revisions')), this.#told, this.#list, this.#after);
    this.again();
  }

  again() {
    this.#load(null);
  }

  #load(before) {
    return tried(this.#told, async () => {
      const [{ revisions, links }, { changeSets }] = await Promise.all([getJson('revisions', { before, limit: PAGE }),
        getJson('change-sets', { state: 'PUBLISHED', limit: SETS })]);
      this.#sets = new Map(changeSets.map((set) => [set.publishedRevision, set]));
      this.#list[before === null ? 'replaceChildren' : 'append'](...revisions.map((revision) => this.#card(revision)));
      this.#after.replaceChildren(...(links.some(({ rel }) => rel === 'next') ? [more(() => this.#load(revisions.at(-1).revision))] : []));
    });
  }

  #card({ revision, at, author, note, zones, coverage }) {
    const set = this.#sets.get(revision);
    const body = h('div');
    let asked = false;
    return h('li', { class: 'card' }, h('h3', {}, t('revisions.number', { revision }), ' ', h('span', { class: 'soft' }, time(at))),
      h('p', {}, [author, note].filter(Boolean).join(' · ')), h('p', { class: 'soft' }, t('revisions.counts', { zones, coverage })),
      set ? h('button', { type: 'button', class: 'link', onclick: () => state.set({ mode: 'draw', changeSet: set.id }) },
        t('revisions.set', { title: set.title })) : null,
      zones === 0 ? null : h('details', { ontoggle: () => {
        if (!asked) {
          asked = true;
          tried(body, async () => {
            const { touched } = await getJson(`revisions/${revision}`);
            body.replaceChildren(differences(touched, await wordsOf([])));
          });
        }
      } }, h('summary', {}, t('revisions.differences')), body));
  }
}

/** How many zones of each category are new, changed and gone. */
function differences(touched, words) {
  const by = new Map();
  for (const { category, version, retired } of touched) {
    const counts = by.get(category) ?? { added: 0, changed: 0, retired: 0 };
    counts[retired ? 'retired' : version === 1 ? 'added' : 'changed']++;
    by.set(category, counts);
  }
  return h('table', { class: 'differences' }, h('thead', {}, h('tr', {}, ['revisions.category', 'revisions.added', 'revisions.changed', 'revisions.retired']
    .map((key) => h('th', { scope: 'col' }, t(key))))), h('tbody', {}, [...by].map(([category, counts]) => h('tr', {}, h('th', { scope: 'row' }, words.layer(category)),
    Object.values(counts).map((count) => h('td', {}, String(count)))))));
}

customElements.define('lx-run-revisions', Revisions);
