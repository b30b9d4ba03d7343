// API tokens for programs: a person's own, made and made void. A token itself is shown once, when it is made.

import { getJson, send } from './api.js';
import { announce, h } from './dom.js';
import { choice, field, form, secret, ticks } from './form.js';
import { state, today } from './state.js';
import { faults } from '../text/fault-list.js';
import { day } from '../text/format.js';
import { t } from '../text/text.js';

const LEVELS = ['PUBLIC', 'INTERNAL', 'RESTRICTED'];
const USUAL_DAYS = 90;
const LONGEST_DAYS = 365;

/** Today and some days, as a day of the calendar. */
const inDays = (days) => new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);

/** Every token that the caller may see, page by page. */
export async function allTokens() {
  const found = [];
  let after = null;
  do {
    const page = await getJson('tokens', { after, limit: 1000 });
    found.push(...page.tokens);
    after = page.next;
  } while (after !== null);
  return found;
}

/** One token as a card. @param onRevoked called when it is void @param showOwner whose it is */
export function tokenCard(token, onRevoked, showOwner = false) {
  const told = h('div');
  return h('li', { class: 'card' }, h('h3', {}, token.name),
    h('p', { class: 'soft' }, [showOwner ? token.login : null, token.roles.map((role) => t(`role.${role}`)).join(t('session.and')) || t('role.READER'),
      t('tokens.sees', { level: t(`level.${token.clearance}`) })].filter(Boolean).join(' · ')),
    h('p', { class: 'soft' }, t('tokens.dates', { created: day(token.created.slice(0, 10)), expires: day(token.expires.slice(0, 10)),
      used: token.lastUsed ? day(token.lastUsed) : t('tokens.never') })),
    told,
    h('button', { type: 'button', 'aria-label': t('tokens.revokeOf', { name: token.name }), onclick: async () => {
      try {
        await send('DELETE', `tokens/${token.id}`);
      } catch (fault) {
        told.replaceChildren(faults(fault));
        return;
      }
      announce(t('tokens.revoked', { name: token.name }));
      onRevoked();
    } }, t('tokens.revoke')));
}

/** The person's own tokens with a form for a new one. */
export function ownTokens() {
  const { login, roles, clearance } = state.get('person');
  const list = h('ul', { class: 'cards' });
  const told = h('div');
  const show = async () => {
    try {
      const own = (await allTokens()).filter((token) => token.login === login);
      list.replaceChildren(...(own.length === 0 ? [h('li', { class: 'note' }, t('tokens.none'))]
        : own.map((token) => tokenCard(token, show))));
    } catch (fault) {
      list.replaceChildren(h('li', {}, faults(fault)));
    }
  };
  const name = field(t('tokens.name'), { required: true, maxlength: 100, hint: t('tokens.nameHint') });
  const scope = ticks(t('tokens.roles'), roles.filter((role) => role !== 'READER').map((role) => [role, t(`role.${role}`)]), []);
  const level = choice(t('tokens.clearance'), [['', t('tokens.asRoles')], ...LEVELS.slice(0, LEVELS.indexOf(clearance) + 1)
    .map((each) => [each, t(`level.${each}`)])], '');
  const expires = field(t('tokens.expires'), { type: 'date', required: true, min: inDays(1), max: inDays(LONGEST_DAYS), value: inDays(USUAL_DAYS) });
  show();
  return h('div', { class: 'step-body' }, list, form({ class: 'step-body' }, async () => {
    try {
      const { body } = await send('POST', 'tokens', { json: { name: name.input.value.trim(), roles: scope.chosen(),
        clearance: level.input.value || null, expires: `${expires.input.value}T00:00:00+08:00` } });
      told.replaceChildren(secret(t('tokens.made', { name: body.name }), body.token, t('tokens.once')));
      told.querySelector('input').focus();
      name.input.value = '';
      await show();
    } catch (fault) {
      told.replaceChildren(faults(fault));
    }
  }, name.row, scope.row, level.row, expires.row, told, h('button', { class: 'main' }, t('tokens.make'))));
}
