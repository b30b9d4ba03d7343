// The changes of a set: what kind, which zones, areas before and after; a click shows one on the map. More come from a file.

import { getJson } from '../../shell/api.js';
import { announce, h, icon } from '../../shell/dom.js';
import { may } from '../../shell/session.js';
import { faults } from '../../text/fault-list.js';
import { area, m2 } from '../../text/format.js';
import { t } from '../../text/text.js';
import { wordsOf } from '../../look/zone-words.js';
import { workingSet } from '../working-set.js';
import { act, refusal } from './acting.js';
import { importForm } from './import-file.js';
import { paged } from './paged.js';
import { showChange } from './show-change.js';
import { SetPart } from './set-part.js';

const ROWS = 10;

const versions = new Map(); // zone id → question for its versions, asked once as long as the list is shown

/** Square metres of the zones that a change was drawn from; null where the person may not see one. */
async function areaBefore({ sources }) {
  const areas = await Promise.all(
    sources.map(async ({ zoneId, version }) => {
      if (!versions.has(zoneId)) {
        versions.set(zoneId, getJson(`zones/${encodeURIComponent(zoneId)}/versions`));
      }
      return (await versions.get(zoneId)).versions.find((one) => one.version === version)?.areaM2 ?? NaN;
    }),
  );
  const sum = areas.reduce((all, one) => all + one, 0);
  return Number.isFinite(sum) ? sum : null;
}

const areaAfter = ({ results }) => results.reduce((sum, { properties }) => sum + (properties.area_m2 ?? 0), 0);

/** Names of the zones that a change is about. */
export const zonesOf = ({ sources, results }) =>
  (results.length > 0 ? results.map(({ id, properties }) => properties.name || id) : sources.map(({ zoneId }) => zoneId)).join(
    '、',
  );

/** Categories and classes of the zones that a change makes, by the words for them. */
export const categoryOf = ({ results }, words) =>
  [...new Set(results.map(({ properties }) => words.kind(properties.category, properties.class)))].join('、');

/** What the zones that some changes make are called, and what they say. */
export const wordsOfChanges = (changes) =>
  wordsOf(changes.flatMap(({ results }) => results.map(({ properties }) => properties.category)));

/** What the service writes of where a change comes from, and the texts for it. */
const ORIGINS = [
  [/^drawn$/, 'origin.drawn'],
  [/^import of (?<file>.+)$/s, 'origin.import'],
  [/^rollback to revision (?<revision>\d+)$/, 'origin.rollback'],
  [/^generator (?<generator>\S+) with (?<given>.*)$/s, 'origin.generator'],
];

/** Where a change comes from, in the person's language; what other programs say of it as they say it. */
function originOf({ origin }) {
  const [found, key] = ORIGINS.map(([pattern, text]) => [pattern.exec(origin ?? ''), text]).find(([match]) => match) ?? [];
  return found ? t(key, found.groups ?? {}) : origin;
}

class SetChanges extends SetPart {
  /** Number of the change that somebody is sent to; null if nobody is. */
  at = null;
  #page = 0;
  #drawn = '';
  #import = null;

  async update() {
    const { head, changes, reading } = workingSet;
    const now = `${head?.version} ${reading}`;
    if (head === null || now === this.#drawn) {
      return;
    }
    this.#drawn = now;
    versions.clear();
    const isDraft = may('PLANNER') && head.state === 'DRAFT';
    const words = await wordsOfChanges(changes);
    if (now !== this.#drawn) {
      return; // overtaken meanwhile
    }
    if (isDraft) {
      this.#import = this.#import ?? importForm(head.id); // one for all drafts of the set: a report stays to be read
    }
    const asked = this.at;
    this.replaceChildren(
      changes.length === 0
        ? h('p', { class: 'note' }, t(isDraft ? 'changes.none' : 'changes.empty'))
        : paged(changes, (change, i) => this.#row(change, i, words, isDraft), {
            size: ROWS,
            at: asked ?? this.#page,
            list: { class: 'cards' },
            onShow: (from) => {
              this.#page = from;
            },
          }),
      reading === null ? '' : h('p', { class: 'soft', role: 'status' }, t('changes.reading', { count: reading })),
      isDraft ? this.#import : '',
    );
    if (asked !== null) {
      this.querySelector(`[data-number="${asked}"] button`)?.focus();
      this.at = null;
    }
  }

  #row(change, i, words, isDraft) {
    const before = h('span', {}, change.sources.length === 0 ? t('difference.nothing') : '…');
    if (change.sources.length > 0) {
      areaBefore(change).then(
        (value) => {
          before.textContent = value === null ? t('changes.unseen') : area(value);
        },
        () => {
          before.textContent = t('changes.unread');
        },
      );
    }
    const problems = h('div', {});
    const name = zonesOf(change);
    return h(
      'li',
      { class: 'card change', 'data-change': change.id, 'data-number': i },
      h(
        'div',
        { class: 'head-row' },
        h(
          'button',
          {
            type: 'button',
            class: 'link grow',
            onclick: () => showChange(change).catch((fault) => problems.replaceChildren(faults(fault))),
          },
          icon('locate'),
          `${i + 1}. ${name}`,
        ),
        h('span', { class: `badge kind-${change.kind}` }, t(`kind.${change.kind}`)),
      ),
      h('p', { class: 'soft' }, [categoryOf(change, words), originOf(change)].filter(Boolean).join(' · ')),
      h(
        'dl',
        {},
        h('dt', {}, t('difference.before')),
        h('dd', { class: 'before' }, before),
        h('dt', {}, t('difference.after')),
        h('dd', { class: 'after' }, change.results.length === 0 ? t('difference.nothing') : area(areaAfter(change))),
      ),
      isDraft
        ? h(
            'button',
            {
              type: 'button',
              class: 'link remove',
              'aria-label': t('changes.removeWhich', { name }),
              onclick: async ({ target }) => {
                const seen = workingSet.head;
                target.disabled = true;
                try {
                  await act('DELETE', `/changes/${change.id}`);
                  announce(t('changes.removed', { name, area: m2(areaAfter(change)) }));
                  document.getElementById('set-tab-changes').focus(); // the list is drawn anew
                } catch (fault) {
                  target.disabled = false;
                  problems.replaceChildren(await refusal(fault, seen));
                }
              },
            },
            icon('close'),
            t('changes.remove'),
          )
        : null,
      problems,
    );
  }
}

customElements.define('lx-set-changes', SetChanges);
