// What a set would do: area by class and county, and whose verdict would be another one. It costs, so it is asked for.

import { getJson } from '../../shell/api.js';
import { announce, h, icon } from '../../shell/dom.js';
import { verdictLine } from '../../check/verdict.js';
import { faults } from '../../text/fault-list.js';
import { day, ha, m2 } from '../../text/format.js';
import { t } from '../../text/text.js';
import { showBox, showDifference } from '../../map/difference.js';
import { wordsOf } from '../../look/zone-words.js';
import { workingSet } from '../working-set.js';
import { paged } from './paged.js';
import { SetPart } from './set-part.js';

const LISTS = ['becomesStricter', 'becomesLooser', 'undetermined'];
const SECOND_MS = 1000;
/** Projects of each list: a weak computer holds them, and nobody reads more; the counts tell how many there are. */
const MOST = 1000;

class SetImpact extends SetPart {
  #version = null;
  #asking = null;

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  update() {
    const { head } = workingSet;
    if (head !== null && head.version !== this.#version) {
      const again = this.#version !== null;
      this.#version = head.version;
      this.#asking?.abort();
      this.#offer(again ? [h('p', { class: 'note' }, t('impact.stale'))] : []);
    }
  }

  #offer(parts) {
    this.replaceChildren(
      h('p', { class: 'soft' }, t('impact.what')),
      ...parts,
      h('button', { type: 'button', class: 'main', 'data-do': 'impact', onclick: () => this.#ask() }, t('impact.ask')),
    );
  }

  async #ask() {
    const mine = new AbortController();
    this.#asking = mine;
    const passed = h('span', {}, t('impact.doing', { seconds: 0 }));
    const begun = performance.now();
    const ticking = setInterval(() => {
      passed.textContent = t('impact.doing', { seconds: Math.round((performance.now() - begun) / SECOND_MS) });
    }, SECOND_MS);
    const stop = h('button', { type: 'button', onclick: () => mine.abort() }, t('impact.stop'));
    this.replaceChildren(h('p', { class: 'row' }, h('progress', { 'aria-label': t('impact.progress') }), passed, stop));
    announce(t('impact.progress'));
    stop.focus();
    try {
      await workingSet.flush();
      const impact = await getJson(`change-sets/${workingSet.id}/impact`, { limit: MOST }, { signal: mine.signal });
      this.#draw(impact, await wordsOf((impact.areas ?? []).map(({ category }) => category)));
    } catch (fault) {
      if (mine.signal.aborted && fault.name === 'AbortError') {
        this.#offer([h('p', { class: 'note', role: 'status' }, t('impact.stopped'))]);
      } else {
        this.#offer([faults(fault)]);
      }
    } finally {
      clearInterval(ticking);
    }
  }

  #draw(impact, words) {
    const { counts } = impact;
    const said = t('impact.said', {
      stricter: counts.becomesStricter,
      looser: counts.becomesLooser,
      open: counts.undetermined,
    });
    this.replaceChildren(
      h('p', { class: 'said', tabindex: -1 }, said),
      h(
        'p',
        { class: 'soft' },
        t('impact.of', {
          day: day(impact.day),
          revision: impact.datasetRevision,
          evaluated: counts.evaluated,
          total: counts.total,
          outOfReach: counts.outOfReach,
          uncertain: counts.uncertain,
        }),
      ),
      impact.areas === null ? h('p', { class: 'note' }, t('impact.noAreas')) : areaTable(impact.areas, words),
      ...LISTS.map((name) => flips(name, impact[name], counts[name])),
      list('notEvaluated', impact.notEvaluated, counts.notEvaluated, (one) =>
        h('li', {}, `${t(`impact.${one.kind}`)} ${one.id}: ${one.why}`),
      ),
      list('leftOut', impact.leftOut, impact.leftOut.length, (one) =>
        h('li', {}, h('strong', {}, one.zone), `: ${t(`leftOut.${one.code}`)} `, h('span', { class: 'soft' }, one.detail)),
      ),
      h('button', { type: 'button', 'data-do': 'impact', onclick: () => this.#ask() }, t('impact.again')),
    );
    if (impact.areas !== null) {
      showDifference('draw', { gained: impact.areas.map(({ gained }) => gained), lost: impact.areas.map(({ lost }) => lost) });
    }
    this.querySelector('.said').focus();
    announce(said);
  }
}

function areaTable(areas, words) {
  const figures = ({ gainedM2, lostM2, netM2 }) =>
    [gainedM2, lostM2, netM2].map((value) => h('td', { title: m2(value) }, value === 0 ? '0' : ha(value)));
  return h(
    'div',
    { class: 'wide' },
    h(
      'table',
      { class: 'impact-areas' },
      h('caption', {}, t('impact.areas')),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, t('impact.class')),
          ['gained', 'lost'].map((name) =>
            h('th', { scope: 'col' }, h('span', { class: `swatch ${name}`, 'aria-hidden': 'true' }), t(`difference.${name}`)),
          ),
          h('th', { scope: 'col' }, t('impact.net')),
        ),
      ),
      h(
        'tbody',
        {},
        areas.map((one) => [
          h(
            'tr',
            { class: 'class-row', 'data-class': `${one.category} ${one.class ?? ''}`.trim() },
            h('th', { scope: 'row' }, words.kind(one.category, one.class)),
            figures(one),
          ),
          one.counties.map((county) =>
            h(
              'tr',
              { class: 'county-row', 'data-county': county.county },
              h('th', { scope: 'row' }, county.name ?? county.county),
              figures(county),
            ),
          ),
        ]),
      ),
    ),
    areas.length === 0 ? h('p', { class: 'note' }, t('impact.sameGround')) : null,
  );
}

function list(name, items, count, item) {
  return count === 0
    ? ''
    : h(
        'details',
        { class: 'part', open: true, 'data-part': name },
        h('summary', {}, t(`impact.${name}`, { count })),
        paged(items, item, { list: { class: 'cards' } }),
        items.length < count ? h('p', { class: 'note' }, t('impact.more', { shown: items.length, count })) : null,
      );
}

const rules = (causes, key) =>
  causes.length === 0
    ? null
    : h('p', { class: 'soft' }, t(key, { rules: [...new Set(causes.map(({ rule }) => rule))].join('、') }));

const flips = (name, items, count) =>
  list(name, items, count, (one) =>
    h(
      'li',
      { class: 'card flip', 'data-project': one.id },
      h(
        'div',
        { class: 'head-row' },
        h(
          'button',
          { type: 'button', class: 'link grow', onclick: () => showBox('draw', one.bbox, one.place.coordinates) },
          icon('locate'),
          `${t(`impact.${one.kind}`)} ${one.name ?? one.id}`,
        ),
        one.determinedBefore && one.determinedAfter ? null : h('span', { class: 'badge illustrative' }, t('impact.uncertain')),
      ),
      h(
        'p',
        { class: 'row' },
        verdictLine({ verdict: one.before, determined: one.determinedBefore }),
        h('span', { 'aria-label': t('impact.becomes'), role: 'img' }, '→'),
        verdictLine({ verdict: one.after, determined: one.determinedAfter }),
      ),
      rules(one.come, 'impact.come'),
      rules(one.gone, 'impact.gone'),
      one.recorded && one.recorded !== one.before
        ? h('p', { class: 'soft' }, t('impact.recorded', { verdict: t(`word.${one.recorded}`) }))
        : null,
    ),
  );

customElements.define('lx-set-impact', SetImpact);
