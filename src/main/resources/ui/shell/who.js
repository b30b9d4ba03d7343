// Who uses the page: signing in, one's own account, signing out, at the end of the bar.

import { onSessionOver } from './api.js';
import { announce, h, icon, newId } from './dom.js';
import { Part } from './part.js';
import { passwordForm, signInForm } from './sign-in.js';
import { goOnAsNobody, signOut } from './session.js';
import { state } from './state.js';
import { ownTokens } from './tokens.js';
import { faults } from '../text/fault-list.js';
import { t } from '../text/text.js';

class Who extends Part {
  static hangsOn = ['person'];

  #over = false;

  connectedCallback() {
    super.connectedCallback();
    onSessionOver(() => {
      if (!this.#over) {
        this.#over = true;
        this.#signIn(t('session.over'));
      }
    });
  }

  render() {
    const person = state.get('person');
    const dialog = this.querySelector('dialog[open]');
    this.querySelector(':scope > button')?.remove();
    if (person === null || !(person.login || person.signIn.password || person.signIn.provider)) {
      return;
    }
    this.prepend(person.login
      ? h('button', { type: 'button', class: 'quiet who', 'aria-haspopup': 'dialog', title: t('session.account'),
        onclick: () => this.#account() }, icon('person'), h('span', { class: 'who-name' }, person.name ?? person.login))
      : h('button', { type: 'button', 'aria-haspopup': 'dialog', onclick: () => this.#signIn(null) }, t('session.signIn')));
    if (person.mustChangePassword && !dialog) {
      this.#open(t('session.chooseTitle'), (close) => passwordForm(null, close));
    }
  }

  #signIn(why) {
    this.#open(t('session.signIn'), (close) => signInForm(() => {
      this.#over = false;
      close();
      const { name, login } = state.get('person');
      announce(t('session.hello', { name: name ?? login }));
    }, why), () => {
      if (this.#over) {
        this.#over = false;
        goOnAsNobody().catch(() => {}); // the connection says so
      }
    });
  }

  #account() {
    const person = state.get('person');
    const told = h('div');
    const own = person.means === 'SESSION' && person.signIn.password && !person.login.startsWith('oidc:');
    const part = (title, content) => h('details', { class: 'part' }, h('summary', {}, title), content);
    this.#open(t('session.account'), (close) => h('div', { class: 'step-body' },
      h('dl', {}, [['session.name', person.name ?? '—'], ['session.login', person.login],
        ['session.roles', person.roles.map((role) => t(`role.${role}`)).join(t('session.and'))],
        ['session.clearance', t(`level.${person.clearance}`)]].map(([key, value]) => [h('dt', {}, t(key)), h('dd', {}, value)])),
      own ? part(t('session.changePassword'), passwordForm(null, close)) : null,
      own ? part(t('tokens.own'), ownTokens()) : null, told,
      person.means === 'SESSION' ? h('button', { type: 'button', class: 'big', onclick: async () => {
        try {
          await signOut();
          close();
          announce(t('session.bye'));
        } catch (fault) {
          told.replaceChildren(faults(fault));
        }
      } }, t('session.signOut')) : null));
  }

  /** @param content makes what is in it, given what closes it @param onClose called when it was closed without a result */
  #open(title, content, onClose = () => {}) {
    const id = newId();
    let done = false;
    const dialog = h('dialog', { class: 'who-dialog', 'aria-labelledby': id, onclose: () => {
      dialog.remove();
      if (!done) {
        onClose();
      }
    } });
    const close = () => {
      done = true;
      dialog.close();
    };
    dialog.append(h('div', { class: 'head-row' }, h('h2', { id }, title), h('button', { type: 'button', class: 'square quiet',
      'aria-label': t('session.close'), title: t('session.close'), onclick: () => dialog.close() }, icon('close'))), content(close));
    this.append(dialog);
    dialog.showModal();
    dialog.querySelector('input')?.focus();
  }
}

customElements.define('lx-session', Who);
