// Old and new, change by change: on the map, in figures, attributes side by side. Arrow keys lead on.

import { latest } from '../../check/latest.js';
import { announce, h } from '../../shell/dom.js';
import { faults } from '../../text/fault-list.js';
import { t } from '../../text/text.js';
import { areaTable, attributeTable, waysOfLooking } from '../../look/difference.js';
import { workingSet } from '../working-set.js';
import { categoryOf, wordsOfChanges, zonesOf } from './set-changes.js';
import { SetPart } from './set-part.js';
import { differenceOf, draw } from './show-change.js';

/** Within these, arrow keys have a meaning of their own. */
const OWN_KEYS = 'input, select, textarea';

const categoryNow = ({ results }, zone) => results.find(({ id }) => id === zone)?.properties.category;

class SetReview extends SetPart {
  #version = null;
  #at = 0;
  #ask = latest((change, signal) => differenceOf(change, { signal }));

  update() {
    const { head } = workingSet;
    if (head !== null && head.version !== this.#version) {
      this.#version = head.version;
      this.#at = Math.min(this.#at, Math.max(0, workingSet.changes.length - 1));
      this.#draw();
    }
  }

  #draw() {
    const { changes } = workingSet;
    if (changes.length === 0) {
      this.replaceChildren(h('p', { class: 'note' }, t('changes.empty')));
      return;
    }
    const go = (step, key, name) => h('button', { type: 'button', 'data-go': name, onclick: () => this.#go(step) }, t(key));
    this.where = h('h3', {});
    this.body = h('div', { class: 'step-body' });
    this.buttons = [go(-1, 'review.before', 'before'), go(1, 'review.next', 'next')];
    this.section = h(
      'section',
      {
        class: 'review',
        tabindex: 0,
        'aria-label': t('tab.review'),
        onkeydown: (event) => {
          const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
          if (step && !event.target.matches(OWN_KEYS)) {
            event.preventDefault();
            this.#go(step);
          }
        },
      },
      h('p', { class: 'soft' }, t('review.keys')),
      h('div', { class: 'row' }, this.buttons, this.where),
      waysOfLooking(),
      this.body,
    );
    this.replaceChildren(this.section);
    this.#show();
  }

  #go(step) {
    const next = this.#at + step;
    if (next >= 0 && next < workingSet.changes.length) {
      this.#at = next;
      this.#show();
    }
  }

  async #show() {
    const { changes } = workingSet;
    const change = changes[this.#at];
    const said = t('review.at', { number: this.#at + 1, count: changes.length });
    this.where.textContent = said;
    this.buttons.forEach((button, i) =>
      button.setAttribute('aria-disabled', String(i === 0 ? this.#at === 0 : this.#at === changes.length - 1)),
    );
    this.body.replaceChildren(h('p', { class: 'soft' }, t('read.reading')));
    try {
      const [difference, words] = await Promise.all([this.#ask(change), wordsOfChanges([change])]);
      if (change !== workingSet.changes[this.#at]) {
        return;
      }
      draw(change, difference);
      this.body.replaceChildren(
        h('p', { class: 'said', 'data-change': change.id }, `${zonesOf(change)} · ${t(`kind.${change.kind}`)}`),
        h('p', { class: 'soft' }, categoryOf(change, words)),
        areaTable({
          before: difference.beforeM2,
          after: difference.afterM2,
          gained: difference.ground?.gainedM2,
          lost: difference.ground?.lostM2,
        }),
        difference.ground === null ? h('p', { class: 'note' }, t('review.notComparable')) : '',
        ...difference.zones.map(({ zoneId, attributes }) =>
          attributeTable(attributes, t('review.attributes', { zone: zoneId }), categoryNow(change, zoneId), words),
        ),
      );
      announce(`${said}: ${zonesOf(change)}`);
    } catch (fault) {
      this.body.replaceChildren(
        faults(fault),
        h('button', { type: 'button', onclick: () => this.#show() }, t('connection.retry')),
      );
    }
  }
}

customElements.define('lx-set-review', SetReview);
