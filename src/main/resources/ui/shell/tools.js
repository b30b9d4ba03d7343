// At the end of the bar: copy the address, print, language, light or dark.

import { choose, language, t } from '../text/text.js';
import { announce, h, icon } from './dom.js';
import { fetchPart } from './later.js';
import { Part } from './part.js';
import { state } from './state.js';
import { isDark } from './theme.js';

class Tools extends Part {
  static hangsOn = ['theme'];

  render() {
    const button = (name, symbol, action) => h('button', {
      type: 'button', class: 'square quiet', 'aria-label': t(`tools.${name}`), title: t(`tools.${name}`), onclick: action,
    }, icon(symbol));
    const other = language() === 'zh' ? 'en' : 'zh';
    this.replaceChildren(
      button('link', 'link', copyAddress),
      button('print', 'print', print),
      button(isDark() ? 'light' : 'dark', 'theme', () => state.set({ theme: isDark() ? 'light' : 'dark' })),
      h('button', { type: 'button', class: 'quiet', lang: other === 'zh' ? 'zh-CN' : 'en', onclick: () => choose(other) },
        other === 'zh' ? '中文' : 'English'));
  }
}

async function print() {
  await fetchPart('print');
  document.querySelector('lx-print').open?.(); // there without a connection only if it was fetched before
}

/** Browsers give the clipboard to secure pages only; elsewhere the address is there to be copied by hand. */
async function copyAddress() {
  try {
    await navigator.clipboard.writeText(location.href);
    announce(t('tools.copied'));
    toast(t('tools.copied'));
  } catch {
    toast(location.href);
  }
}

function toast(text) {
  const note = h('p', { class: 'toast' }, text);
  document.body.append(note);
  setTimeout(() => note.remove(), 4000);
}

customElements.define('lx-tools', Tools);
