// What a change set says of itself; editable while it is a draft.

import { Problem } from '../../shell/api.js';
import { announce, h } from '../../shell/dom.js';
import { may } from '../../shell/session.js';
import { day } from '../../text/format.js';
import { t } from '../../text/text.js';
import { workingSet } from '../working-set.js';
import { act, refusal } from './acting.js';
import { headFields, headOf } from './new-set.js';
import { stateBadge } from './set-list.js';
import { SetPart } from './set-part.js';
import { forget, keep, typed } from './typed.js';

const FIELDS = ['title', 'note', 'validFrom'];

/** As the fields have it: empty texts for what is not there. */
const textsOf = (head) => Object.fromEntries(FIELDS.map((name) => [name, head[name] ?? '']));

/** Only what was typed: the rest stays as others have it. */
const changed = (id) =>
  Object.fromEntries(Object.entries(headOf(id)).filter(([name]) => typed(id)[name] !== typed(id).base[name]));

class SetHead extends SetPart {
  #open = null;

  update() {
    const { head } = workingSet;
    if (head === null) {
      return;
    }
    if (this.#open !== null) {
      this.#follow(head);
      return;
    }
    if (may('PLANNER') && head.state === 'DRAFT' && 'title' in typed(head.id)) {
      this.#edit();
      return;
    }
    const facts = [
      ['validFrom', head.validFrom ? day(head.validFrom) : t('sets.onPublication')],
      ['people', [...new Set([head.creator, ...head.drafters])].join('、')],
      ['reviewer', head.reviewer],
      ['reason', head.reason],
      ['revision', head.publishedRevision],
      ['note', head.note],
    ].filter(([, value]) => value);
    this.replaceChildren(
      h('div', { class: 'head-row' }, h('h2', {}, head.title), stateBadge(head.state)),
      h(
        'dl',
        {},
        facts.map(([name, value]) => [h('dt', {}, t(`head.${name}`)), h('dd', {}, String(value))]),
      ),
      ...(may('PLANNER') && head.state === 'DRAFT'
        ? [
            h(
              'button',
              {
                type: 'button',
                class: 'link',
                onclick: () => {
                  keep(head.id, 'base', textsOf(head));
                  FIELDS.forEach((name) => keep(head.id, name, textsOf(head)[name]));
                  this.#edit();
                  this.querySelector('input').focus();
                },
              },
              t('head.edit'),
            ),
          ]
        : []),
    );
  }

  /** Takes over what others changed meanwhile, but for the fields that somebody types in. */
  #follow(head) {
    const now = textsOf(head);
    const { base, ...mine } = typed(head.id);
    for (const name of FIELDS.filter((one) => mine[one] === base[one] && now[one] !== base[one])) {
      keep(head.id, name, now[name]);
      this.querySelector(`[name=${name}]`).value = now[name];
    }
    keep(head.id, 'base', now);
  }

  #edit() {
    const { id } = workingSet;
    this.#open = id;
    const problems = h('div', {});
    const save = h('button', { type: 'submit', class: 'main' }, t('head.save'));
    const end = () => {
      forget(id, 'base', ...FIELDS);
      this.#open = null;
      this.update();
      this.querySelector('button')?.focus();
    };
    this.replaceChildren(
      h(
        'form',
        {
          class: 'fields',
          novalidate: true,
          'aria-label': t('head.edit'),
          onsubmit: async (event) => {
            event.preventDefault();
            const seen = workingSet.head;
            save.disabled = true;
            problems.replaceChildren();
            try {
              await act('PATCH', '', { json: changed(id) });
              end();
              announce(t('head.saved'));
            } catch (fault) {
              problems.replaceChildren(await refusal(fault, seen));
              if (!(fault instanceof Problem)) {
                announce(t('connection.lost'));
              }
            }
            save.disabled = false;
          },
        },
        headFields(id),
        problems,
        h('div', { class: 'row' }, save, h('button', { type: 'button', onclick: end }, t('head.cancel'))),
      ),
    );
  }
}

customElements.define('lx-set-head', SetHead);
