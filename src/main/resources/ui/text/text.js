// Texts in the language chosen. `t('key')`; `t('key', {name: 'x'})` puts x for {name}.

import { state, watch } from '../shell/state.js';
import { kept } from '../shell/storage.js';
import en from './en.js';
import enRun from './run-en.js';
import enFaults from './faults-en.js';
import zh from './zh.js';
import zhRun from './run-zh.js';
import zhFaults from './faults-zh.js';

const TEXTS = { zh: { ...zh, ...zhRun, ...zhFaults }, en: { ...en, ...enRun, ...enFaults } };

/** Adds the texts of a part that comes later. */
export function learn(more) {
  Object.keys(TEXTS).forEach((each) => Object.assign(TEXTS[each], more[each]));
}

export const language = () => state.get('language');

export const has = (key) => key in TEXTS[language()];

export function t(key, values = {}) {
  const text = TEXTS[language()][key];
  if (text === undefined) {
    throw new Error(`there is no text ${key}`);
  }
  return text.replace(/\{(\w+)}/g, (_, name) => values[name]);
}

/** Chooses the language: that of the address, else the one chosen last, else Chinese. */
export function start() {
  const asked = new URLSearchParams(location.search).get('lang');
  state.set({ language: TEXTS[asked] ? asked : kept.read('language', 'zh') });
  watch(['language'], () => {
    document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
    document.title = t('title');
    for (const element of document.querySelectorAll('[data-text]')) {
      element.textContent = t(element.dataset.text);
    }
    document.getElementById('map').setAttribute('aria-label', t('map.label'));
    document.getElementById('stage').setAttribute('aria-label', t('map.label'));
    document.getElementById('panel').setAttribute('aria-label', t('panel.label'));
  });
}

export function choose(next) {
  kept.write('language', next);
  state.set({ language: next });
}
