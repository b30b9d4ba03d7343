// One field for zones, places and coordinates: a combobox after the ARIA practices, with the list below.

import { announce, h, icon, newId } from '../shell/dom.js';
import { Part } from '../shell/part.js';
import { state } from '../shell/state.js';
import { t } from '../text/text.js';
import { showPlace } from '../map/map.js';
import { showZone } from './identify.js';
import { coordinates, named } from './places.js';

const PAUSE_MS = 250;
/** What the service takes as a text to look for. */
const MOST_CHARS = 100;
const COORDINATE_ZOOM = 14;

class Search extends Part {
  #options = [];
  #chosen = -1;
  #due = null;
  #asking = null;

  render() {
    const typed = this.querySelector('input')?.value ?? '';
    const list = newId();
    this.setAttribute('role', 'search');
    this.field = h('input', {
      type: 'text', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list, 'aria-autocomplete': 'list',
      autocomplete: 'off', maxlength: MOST_CHARS, spellcheck: 'false', placeholder: t('search.hint'), 'aria-label': t('search.label'), value: typed,
      oninput: () => this.#typed(), onkeydown: (event) => this.#key(event), onblur: () => setTimeout(() => this.#close(), 150),
      onfocus: () => this.#options.length > 0 && this.#open(),
    });
    this.list = h('ul', { id: list, role: 'listbox', 'aria-label': t('search.found'), hidden: true });
    this.replaceChildren(icon('search'), this.field, this.list);
  }

  #typed() {
    clearTimeout(this.#due);
    this.#asking?.abort();
    const text = this.field.value.trim();
    if (text === '') {
      this.#show([]);
      return;
    }
    const places = coordinates(text).map(({ lonLat, title, why }) => ({ title, why, go: () => goTo(lonLat) }));
    if (places.length > 0) {
      this.#show(places);
      return;
    }
    this.#due = setTimeout(() => this.#ask(text), PAUSE_MS);
  }

  async #ask(text) {
    this.#asking = new AbortController();
    try {
      const found = await named(text, this.#asking.signal);
      this.#show(found.map(({ collection, collectionTitle, id, name, className }) => ({
        title: name ?? id, why: [collectionTitle, className, id].filter(Boolean).join(' · '),
        go: () => {
          const shown = state.get('layers');
          state.set({ layers: { ...shown, [collection]: { opacity: 1, ...shown[collection], visible: true } }, mode: 'look' });
          return showZone({ category: collection, id });
        },
      })), t('search.none'));
    } catch (fault) {
      if (fault.name !== 'AbortError') {
        this.#show([], t('search.failed'));
      }
    }
  }

  #show(options, absent = null) {
    this.#options = options;
    this.#chosen = options.length > 0 ? 0 : -1;
    this.list.replaceChildren(...options.map(({ title, why }, i) => h('li', {
      role: 'option', id: `${this.list.id}-${i}`, 'aria-selected': String(i === this.#chosen),
      onmousedown: (event) => {
        event.preventDefault();
        this.#take(i);
      },
    }, h('span', { class: 'option-title' }, title), h('span', { class: 'soft' }, why))),
    ...(options.length === 0 && absent ? [h('li', { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, absent)] : []));
    announce(options.length > 0 ? t('search.count', { count: options.length }) : absent ?? '');
    if (options.length > 0 || absent) {
      this.#open();
    } else {
      this.#close();
    }
  }

  #open() {
    this.list.hidden = false;
    this.field.setAttribute('aria-expanded', 'true');
    this.#choose(this.#chosen);
  }

  #close() {
    this.list.hidden = true;
    this.field.setAttribute('aria-expanded', 'false');
    this.field.removeAttribute('aria-activedescendant');
  }

  #choose(index) {
    this.#chosen = index;
    [...this.list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    if (index >= 0) {
      this.field.setAttribute('aria-activedescendant', `${this.list.id}-${index}`);
      this.list.children[index]?.scrollIntoView({ block: 'nearest' });
    }
  }

  #key(event) {
    const last = this.#options.length - 1;
    if (event.key === 'ArrowDown' && last >= 0) {
      this.#open();
      this.#choose(this.#chosen < last ? this.#chosen + 1 : 0);
    } else if (event.key === 'ArrowUp' && last >= 0) {
      this.#choose(this.#chosen > 0 ? this.#chosen - 1 : last);
    } else if (event.key === 'Enter' && this.#chosen >= 0) {
      this.#take(this.#chosen);
    } else if (event.key === 'Escape') {
      this.#close();
    } else {
      return;
    }
    event.preventDefault();
  }

  #take(index) {
    this.#options[index].go();
    this.#close();
  }
}

function goTo(lonLat) {
  state.set({ place: lonLat, mode: 'look' });
  showPlace(lonLat, COORDINATE_ZOOM);
}

customElements.define('lx-search', Search);
