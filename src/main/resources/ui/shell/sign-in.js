// The dialog for signing in: with a password, or by way of the identity provider. Whoever comes with a one-time password
// chooses one of his own before anything else.

import { Unreachable } from './api.js';
import { announce, h } from './dom.js';
import { field, form } from './form.js';
import { changePassword, providerAddress, signIn } from './session.js';
import { state } from './state.js';
import { faults } from '../text/fault-list.js';
import { t } from '../text/text.js';

/** From so many failed attempts on the service locks an account, for a quarter of an hour at most. */
const LOCKS_FROM = 5;
const LONGEST_LOCK_MS = 15 * 60 * 1000;

const clock = (ms) => new Date(ms).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });

/** What went wrong, in words that say when it may be tried again. */
function said(fault, attempts) {
  if (fault.status === 429) {
    const seconds = fault.retryAfterS ?? 60;
    return alert(t('session.tooMany', { seconds, time: clock(Date.now() + seconds * 1000) }));
  }
  if (fault.status === 401) {
    return alert(t('session.wrong'),
      attempts >= LOCKS_FROM ? t('session.locked', { time: clock(Date.now() + LONGEST_LOCK_MS) }) : t('session.locks'));
  }
  if (fault instanceof Unreachable) {
    return alert(t('connection.lost'));
  }
  return faults(fault);
}

const alert = (...lines) => h('div', { class: 'faults', role: 'alert' }, lines.map((line) => h('p', {}, line)));

/** @param onDone called when somebody has signed in @param why a line above the form; null if none */
export function signInForm(onDone, why = null) {
  const { password: hasAccounts, provider } = state.get('person').signIn;
  const attempts = new Map(); // login → failures in this dialog
  const told = h('div');
  const login = field(t('session.login'), { autocomplete: 'username', required: true, spellcheck: 'false', autocapitalize: 'none' });
  const password = field(t('session.password'), { type: 'password', autocomplete: 'current-password', required: true });
  const box = h('div', { class: 'step-body' });
  const accounts = () => form({ class: 'step-body' }, async () => {
    const name = login.input.value.trim();
    try {
      await signIn(name, password.input.value);
    } catch (fault) {
      attempts.set(name, (attempts.get(name) ?? 0) + 1);
      told.replaceChildren(said(fault, attempts.get(name)));
      password.input.select();
      return;
    }
    if (state.get('person').mustChangePassword) {
      box.replaceChildren(passwordForm(password.input.value, onDone));
      box.querySelector('input').focus();
    } else {
      onDone();
    }
  }, login.row, password.row, told, h('button', { class: 'main big' }, t('session.signIn')));
  box.append(...[why ? h('p', { class: 'odd' }, why) : null, hasAccounts ? accounts() : null,
    provider ? h('button', { type: 'button', class: 'big', onclick: () => location.assign(providerAddress()) }, t('session.provider')) : null,
  ].filter(Boolean));
  return box;
}

/** Choosing a password of one's own. @param old the one that was just typed; null: it is asked for */
export function passwordForm(old, onDone) {
  const told = h('div');
  const asked = field(t('session.old'), { type: 'password', autocomplete: 'current-password', required: true });
  const chosen = field(t('session.new'), { type: 'password', autocomplete: 'new-password', required: true, hint: t('session.rules') });
  const again = field(t('session.again'), { type: 'password', autocomplete: 'new-password', required: true });
  return form({ class: 'step-body' }, async () => {
    if (chosen.input.value !== again.input.value) {
      told.replaceChildren(alert(t('session.differ')));
      again.input.select();
      return;
    }
    try {
      await changePassword(old ?? asked.input.value, chosen.input.value);
    } catch (fault) {
      told.replaceChildren(fault.status === 401 ? alert(t('session.wrongOld')) : said(fault, 0));
      return;
    }
    announce(t('session.changed'));
    onDone();
  }, old === null ? asked.row : h('p', { class: 'odd' }, t('session.mustChoose')), chosen.row, again.row, told,
  h('button', { class: 'main big' }, t('session.choose')));
}
