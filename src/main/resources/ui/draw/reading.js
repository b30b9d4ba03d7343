// Reads a change set page by page: with the first one it can be shown, and of one that is known only what is not as it was.

import { getJson } from '../shell/api.js';
import { exchanged } from './history.js';

/** Changes of the page that somebody waits for, and of those after it. */
const FIRST = 100;
const MORE = 1000;

/**
 * The newest version of a change set.
 *
 * @param known {version, changes} as they were read before; null if they were not
 * @param onPage called with head and changes so far when there are more to come; the rest is not read if it says false
 * @returns {head, changes}: `head` with the ids of its changes, as [{id}]
 */
export async function readSet(id, known, onPage) {
  const head = await getJson(`change-sets/${id}`, { changes: 'false' });
  let changes = known?.changes ?? [];
  let after = known?.version === head.version ? null : '';
  while (after !== null) {
    const answer = await getJson(`change-sets/${id}/changes`, {
      version: head.version,
      since: known?.version,
      limit: known === null && after === '' ? FIRST : MORE,
      after,
    });
    const gone = (answer.removed ?? []).map((change) => ({ id: change }));
    changes = exchanged(changes, gone, answer.changes);
    after = next(answer.links);
    if (after !== null && !onPage(head, changes)) {
      break;
    }
  }
  return { head: { ...head, changes: changes.map((change) => ({ id: change.id })) }, changes };
}

/** Where the next page begins; null if there is none. */
function next(links) {
  const link = links.find(({ rel }) => rel === 'next');
  return link ? new URL(link.href, location.href).searchParams.get('after') : null;
}
