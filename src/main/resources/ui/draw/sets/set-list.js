// Change sets: who drew what, and how far each is. The latest changed comes first.

import { getJson } from '../../shell/api.js';
import { announce, h, newId } from '../../shell/dom.js';
import { Part } from '../../shell/part.js';
import { may } from '../../shell/session.js';
import { state } from '../../shell/state.js';
import { faults } from '../../text/fault-list.js';
import { day } from '../../text/format.js';
import { t } from '../../text/text.js';
import { newSet } from './new-set.js';

export const STATES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN'];
const EDITORS = ['PLANNER', 'REVIEWER', 'ADMINISTRATOR'];
/** Rows of a page. */
const ROWS = 20;

/** What the service is asked for beside the state. */
const WHOSE = {
  all: () => ({}),
  mine: () => ({ author: state.get('person')?.login }),
  review: () => ({ for: 'review' }),
};

const filter = { state: '', whose: 'all' }; // stays when a change set is opened and left

/** A page of the list, and where the next one begins; null if it is the last. */
async function page(after) {
  const { changeSets, links } = await getJson('change-sets', {
    state: filter.state,
    limit: ROWS,
    after,
    ...WHOSE[filter.whose](),
  });
  const next = links.find(({ rel }) => rel === 'next');
  return { found: changeSets, next: next ? new URL(next.href, location.href).searchParams.get('after') : null };
}

export const stateBadge = (value) => h('span', { class: `badge state-${value}` }, t(`state.${value}`));

const row = (set) =>
  h(
    'li',
    { class: 'card set', 'data-set': set.id },
    h(
      'div',
      { class: 'head-row' },
      h('button', { type: 'button', class: 'link grow', onclick: () => state.set({ changeSet: set.id }) }, set.title),
      stateBadge(set.state),
    ),
    h(
      'p',
      { class: 'soft' },
      [
        t('sets.changes', { count: set.changeCount }),
        t('sets.from', { day: set.validFrom ? day(set.validFrom) : t('sets.onPublication') }),
        t('sets.by', { people: [...new Set([set.creator, ...set.drafters])].join('、') }),
        new Date(set.changedAt).toLocaleString(),
      ].join(' · '),
    ),
  );

class SetList extends Part {
  static hangsOn = ['mode'];

  #turn = 0;

  render() {
    if (state.get('mode') !== 'draw' || !may(...EDITORS)) {
      this.replaceChildren(); // nobody looks, or nobody who may
      return;
    }
    const [stateId, whoseId] = [newId(), newId()];
    const choice = (id, name, values, label) => {
      const field = h(
        'select',
        {
          id,
          onchange: () => {
            filter[name] = field.value;
            this.#show([null]);
          },
        },
        values.map((value) => h('option', { value }, label(value))),
      );
      field.value = filter[name];
      return [h('label', { for: id }, t(`sets.${name}`)), field];
    };
    this.list = h('div', { class: 'step-body' });
    this.replaceChildren(
      h('h2', {}, t('sets.title')),
      ...(may('PLANNER') ? [newSet()] : []),
      h(
        'div',
        { class: 'row filters' },
        choice(stateId, 'state', ['', ...STATES], (value) => t(value === '' ? 'sets.anyState' : `state.${value}`)),
        choice(whoseId, 'whose', ['all', 'mine', ...(may('REVIEWER') ? ['review'] : [])], (value) => t(`sets.whose.${value}`)),
      ),
      this.list,
    );
    this.#show([null]);
  }

  /** @param places where each page up to the one shown begins */
  async #show(places) {
    const turn = ++this.#turn;
    this.list.replaceChildren(h('p', { class: 'soft' }, t('sets.reading')));
    try {
      const { found, next } = await page(places.at(-1));
      if (turn !== this.#turn) {
        return;
      }
      const said = t('sets.found', { count: found.length });
      this.list.replaceChildren(
        found.length === 0 ? h('p', { class: 'note' }, t('sets.none')) : h('ul', { class: 'cards' }, found.map(row)),
        h(
          'nav',
          { class: 'row pages', 'aria-label': t('pages.label'), hidden: places.length === 1 && next === null },
          h(
            'button',
            { type: 'button', disabled: places.length === 1, onclick: () => this.#show(places.slice(0, -1)) },
            t('pages.before'),
          ),
          h(
            'button',
            { type: 'button', disabled: next === null, onclick: () => this.#show([...places, next]) },
            t('pages.next'),
          ),
        ),
      );
      announce(said);
    } catch (fault) {
      if (turn === this.#turn) {
        this.list.replaceChildren(
          faults(fault),
          h('button', { type: 'button', onclick: () => this.#show(places) }, t('connection.retry')),
        );
      }
    }
  }
}

customElements.define('lx-set-list', SetList);
