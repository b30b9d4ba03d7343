// Long lists, a page at a time.

import { announce, h } from '../../shell/dom.js';
import { t } from '../../text/text.js';

/**
 * A list of which only a page is in the document.
 *
 * @param items all of them
 * @param item draws one: (item, its number) → element
 * @param size how many on a page
 * @param said key of the text that tells what of them is shown
 * @param onShow called with the number of the item that a page begins with
 * @param at number of the item that is on the first page shown
 */
export function paged(items, item, { size = 20, at = 0, name = 'ul', list = {}, said = 'pages.at', onShow = () => {} } = {}) {
  const place = h('div', { class: 'paged' });
  const pages = Math.ceil(items.length / size);
  const show = (page, moved) => {
    const from = page * size;
    onShow(from);
    const where = t(said, { from: from + 1, to: Math.min(from + size, items.length), count: items.length });
    const go = (to, key) =>
      h('button', { type: 'button', disabled: to < 0 || to >= pages, onclick: () => show(to, true) }, t(key));
    place.replaceChildren(
      h(
        name,
        list,
        items.slice(from, from + size).map((one, i) => item(one, from + i)),
      ),
      ...(pages < 2
        ? []
        : [
            h(
              'nav',
              { class: 'row pages', 'aria-label': t('pages.label') },
              go(page - 1, 'pages.before'),
              h('span', {}, where),
              go(page + 1, 'pages.next'),
            ),
          ]),
    );
    if (moved) {
      announce(where);
      place.querySelector('nav button:not(:disabled)')?.focus();
    }
  };
  show(Math.min(Math.floor(at / size), Math.max(0, pages - 1)), false);
  return place;
}
