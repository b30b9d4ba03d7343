// Who has an account: add, change, disable, unlock, give a one-time password.

import { getJson, send } from '../shell/api.js';
import { announce, h } from '../shell/dom.js';
import { choice, field, form, secret, ticks } from '../shell/form.js';
import { state } from '../shell/state.js';
import { t } from '../text/text.js';
import { RunView, more, tried } from './view.js';

const ROLES = ['OFFICER', 'PLANNER', 'REVIEWER', 'ADMINISTRATOR'];
const LEVELS = ['PUBLIC', 'INTERNAL', 'RESTRICTED'];
const PAGE = 50;

const roleTicks = (chosen) => ticks(t('people.roles'), ROLES.map((role) => [role, t(`role.${role}`)]), chosen);
const levelChoice = (value) => choice(t('people.clearance'),
  [['', t('people.byRoles')], ...LEVELS.map((level) => [level, t(`level.${level}`)])], value ?? '');
const nameField = (value) => field(t('people.name'), { required: true, maxlength: 100, value });
const address = (login) => `people/${encodeURIComponent(login)}`;

class People extends RunView {
  #list = h('ul', { class: 'cards' });
  #after = h('div');
  #told = h('div');

  draw() {
    this.replaceChildren(h('h2', {}, t('run.people')), this.#adding(), this.#told, this.#list, this.#after);
    this.#load(null);
  }

  again() {
    this.#load(null);
  }

  async #load(after) {
    await tried(this.#told, async () => {
      const { people, next } = await getJson('people', { after, limit: PAGE });
      const cards = people.map((person) => new Card(person).element);
      this.#list[after === null ? 'replaceChildren' : 'append'](...cards);
      this.#after.replaceChildren(...(next === null ? [] : [more(() => this.#load(next))]));
    });
  }

  #adding() {
    const login = field(t('session.login'), { required: true, pattern: '[A-Za-z0-9._@\\-]{1,64}', autocomplete: 'off', hint: t('people.loginHint') });
    const name = nameField('');
    const roles = roleTicks([]);
    const level = levelChoice(null);
    const told = h('div');
    const made = h('div');
    return h('details', { class: 'part' }, h('summary', {}, t('people.add')), form({ class: 'step-body' }, () => tried(told, async () => {
      const { body } = await send('POST', 'people', { json: { login: login.input.value.trim(), name: name.input.value.trim(),
        roles: roles.chosen(), clearance: level.input.value || null } });
      made.replaceChildren(oneTime(body));
      made.querySelector('input').focus();
      login.input.value = '';
      name.input.value = '';
      await this.#load(null);
    }), login.row, name.row, roles.row, level.row, told, h('button', { class: 'main' }, t('people.addNow'))), made);
  }
}

const oneTime = ({ login, oneTimePassword }) => secret(t('people.oneTime', { login }), oneTimePassword, t('people.once'));

/** One person, with what can be done. */
class Card {
  element = h('li', { class: 'card' });
  #person;
  #told = h('div');

  constructor(person) {
    this.#person = person;
    this.#show();
  }

  #show(...below) {
    const person = this.#person;
    const own = person.login === state.get('person').login;
    const button = (key, onclick) => h('button', { type: 'button', 'aria-label': `${t(key)}: ${person.login}`, onclick }, t(key));
    this.element.replaceChildren(h('h3', {}, person.name, ' ', h('span', { class: 'soft' }, person.login)),
      h('p', { class: 'badges' }, (person.roles.length === 0 ? ['READER'] : person.roles).map((role) => h('span', { class: 'badge' }, t(`role.${role}`))),
        person.clearance ? h('span', { class: 'badge' }, t('people.sees', { level: t(`level.${person.clearance}`) })) : null,
        person.disabled ? h('span', { class: 'badge illustrative' }, t('people.disabled')) : null,
        person.mustChangePassword ? h('span', { class: 'badge illustrative' }, t('people.hasOneTime')) : null),
      own ? h('p', { class: 'soft' }, t('people.own')) : h('p', { class: 'row' }, button('people.change', () => this.#edit()),
        button(person.disabled ? 'people.enable' : 'people.disable', () => this.#change({ disabled: !person.disabled })),
        button('people.unlock', () => this.#unlock()), button('people.reset', () => this.#reset())),
      this.#told, ...below);
  }

  async #again() {
    const person = await getJson(address(this.#person.login));
    this.#person = person;
    this.#show();
  }

  /** Whoever was faster is not overwritten: what is typed stays, and what is there now can be looked at. */
  #change(json) {
    return tried(this.#told, async () => {
      try {
        const { body } = await send('PATCH', address(this.#person.login), { json, version: this.#person.version });
        this.#person = body;
      } catch (fault) {
        if (fault.status === 412) {
          this.#told.replaceChildren(h('div', { class: 'faults', role: 'alert' }, h('p', {}, t('people.stale')),
            h('button', { type: 'button', onclick: () => tried(this.#told, () => this.#again()) }, t('people.read'))));
          return;
        }
        throw fault;
      }
      this.#told.replaceChildren();
      this.#show();
      announce(t('people.changed', { login: this.#person.login }));
    });
  }

  #edit() {
    const name = nameField(this.#person.name);
    const roles = roleTicks(this.#person.roles);
    const level = levelChoice(this.#person.clearance);
    this.#show(form({ class: 'step-body' }, () => this.#change({ name: name.input.value.trim(), roles: roles.chosen(),
      clearance: level.input.value || null }), name.row, roles.row, level.row, h('p', { class: 'row' },
      h('button', { class: 'main' }, t('people.save')), h('button', { type: 'button', onclick: () => this.#show() }, t('run.cancel')))));
    name.input.focus();
  }

  #unlock() {
    return tried(this.#told, async () => {
      await send('DELETE', `${address(this.#person.login)}/lock`);
      announce(t('people.unlocked', { login: this.#person.login }));
      this.#told.replaceChildren(h('p', { class: 'soft' }, t('people.unlocked', { login: this.#person.login })));
    });
  }

  #reset() {
    return tried(this.#told, async () => {
      const { body } = await send('POST', `${address(this.#person.login)}/password`, { json: {} });
      await this.#again();
      this.#told.replaceChildren(oneTime(body));
      this.#told.querySelector('input').focus();
    });
  }
}

customElements.define('lx-run-people', People);
