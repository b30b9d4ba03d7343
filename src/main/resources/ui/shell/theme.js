// Light or dark: as the system says, until somebody chooses.

import { state, watch } from './state.js';
import { kept } from './storage.js';

const system = matchMedia('(prefers-color-scheme: dark)');

export const isDark = () => (state.get('theme') === 'system' ? system.matches : state.get('theme') === 'dark');

export function start() {
  const show = () => {
    document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
  };
  system.addEventListener('change', show);
  state.set({ theme: kept.read('theme', 'system') });
  watch(['theme'], () => {
    show();
    kept.write('theme', state.get('theme') === 'system' ? null : state.get('theme'));
  });
}

/** The value of a token, for what is drawn on a canvas. */
export const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
