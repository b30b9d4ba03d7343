// The audit record: who did what, looked over and taken away as a file.

import { getJson } from '../shell/api.js';
import { announce, h } from '../shell/dom.js';
import { field, form } from '../shell/form.js';
import { t } from '../text/text.js';
import { RunView, more, table, time, tried } from './view.js';

const PAGE = 50;
const EXPORT_PAGE = 1000;
const EXPORT_MOST = 100000;

class Audit extends RunView {
  #rows = [];
  #asked = {};
  #table = h('div', { class: 'step-body' });
  #told = h('div');
  #verified = h('div');

  draw() {
    const fields = { actor: field(t('audit.actor'), { autocomplete: 'off' }), action: field(t('audit.action'), { hint: t('audit.actionHint') }),
      target: field(t('audit.target'), {}), from: field(t('audit.from'), { type: 'date' }), to: field(t('audit.to'), { type: 'date' }) };
    const read = () => Object.fromEntries(Object.entries(fields).map(([key, { input }]) => [key, input.value.trim()]));
    this.replaceChildren(h('h2', {}, t('run.audit')), form({ class: 'step-body' }, () => {
      this.#asked = read();
      return this.#load(0);
    }, h('div', { class: 'two' }, Object.values(fields).map(({ row }) => row)), h('p', { class: 'row' }, h('button', { class: 'main' }, t('audit.filter')),
      h('button', { type: 'button', onclick: () => this.#verify() }, t('audit.verify')),
      h('button', { type: 'button', onclick: () => this.#export() }, t('audit.export')))), this.#verified, this.#told, this.#table);
    this.#load(0);
  }

  #load(after) {
    return tried(this.#told, async () => {
      const { rows, links } = await getJson('audit', { ...this.#asked, after, limit: PAGE });
      this.#rows = after === 0 ? rows : [...this.#rows, ...rows];
      this.#table.replaceChildren(this.#rows.length === 0 ? h('p', { class: 'note' }, t('audit.none'))
        : table(t('audit.table', { count: this.#rows.length }), ['audit.number', 'audit.at', 'audit.actor', 'audit.action', 'audit.target', 'audit.detail']
          .map((key) => t(key)), this.#rows.map(row)),
      ...(links.some(({ rel }) => rel === 'next') ? [more(() => this.#load(rows.at(-1).number))] : []));
    });
  }

  #verify() {
    this.#verified.replaceChildren(h('p', { role: 'status' }, t('audit.verifying')));
    return tried(this.#verified, async () => {
      const { whole, rows, publications, findings, head, protected: isProtected } = await getJson('audit/verification');
      const said = t(whole ? 'audit.whole' : 'audit.broken', { rows, publications, count: findings.length });
      this.#verified.replaceChildren(h('div', { class: whole ? 'good' : 'faults', role: 'status' }, h('p', {}, h('strong', {}, said)),
        h('p', {}, t('audit.head', { head: head.text })), h('p', {}, t(isProtected ? 'audit.protected' : 'audit.unprotected')),
        findings.length === 0 ? null : h('ul', {}, findings.map(({ kind, number, detail }) => h('li', {},
          number === undefined ? null : h('span', { class: 'where' }, t('audit.row', { number }), ' '), h('span', { lang: 'en' }, detail), ' ', h('code', {}, kind))))));
      announce(said);
    });
  }

  /** One row a line, as the service tells them (JSON Lines). */
  #export() {
    return tried(this.#told, async () => {
      const lines = [];
      let after = 0;
      let page;
      do {
        page = (await getJson('audit', { ...this.#asked, after, limit: EXPORT_PAGE })).rows;
        lines.push(...page.map((each) => JSON.stringify(each)));
        after = page.at(-1)?.number;
      } while (page.length === EXPORT_PAGE && lines.length < EXPORT_MOST);
      const link = h('a', { href: URL.createObjectURL(new Blob([`${lines.join('\n')}\n`], { type: 'application/x-ndjson' })), download: 'lanxian-audit.jsonl' });
      link.click();
      URL.revokeObjectURL(link.href);
      announce(t('audit.exported', { count: lines.length }));
    });
  }
}

const row = ({ number, at, actor, from, action, target, version, outcome, detail }) => h('tr', { class: outcome === 'REFUSED' ? 'refused' : '' },
  h('td', {}, String(number)), h('td', {}, time(at)), h('td', {}, actor ?? '—', from ? h('div', { class: 'soft' }, from) : null),
  h('td', {}, action, outcome === 'REFUSED' ? h('div', {}, h('strong', {}, t('audit.refused'))) : null),
  h('td', {}, [target, version === undefined ? null : `v${version}`].filter(Boolean).join(' ')), h('td', {}, detail ?? ''));

customElements.define('lx-run-audit', Audit);
