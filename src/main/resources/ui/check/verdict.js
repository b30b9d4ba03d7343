// The verdict, big and plain: in words, by a sign and by colour.

import { h, icon } from '../shell/dom.js';
import { day } from '../text/format.js';
import { t } from '../text/text.js';

const SIGNS = { PROHIBITED: 'prohibited', RESTRICTED: 'restricted', CONDITIONAL: 'conditional', NO_CONFLICT: 'clear' };

/** The verdict in one word with its sign. */
export const verdictLine = ({ verdict, determined }) => h('span', { class: `verdict-line ${SIGNS[verdict]}` },
  icon(SIGNS[verdict]), t(`word.${verdict}`), determined ? null : ' *');

/** The verdict as the head of a record. */
export function verdictBanner(record) {
  const { id, verdict, determined, borderline, asOf, datasetRevision, project } = record;
  return h('header', { class: `verdict ${SIGNS[verdict]}`, 'data-verdict': verdict },
    h('p', { class: 'verdict-project' }, project.name ?? t('mine.unnamed')),
    h('h2', { tabindex: -1 }, icon(SIGNS[verdict]), h('span', { class: 'verdict-word' }, t(`word.${verdict}`)),
      h('span', { class: 'verdict-said' }, t(`verdict.${verdict}`))),
    h('p', { class: determined ? null : 'undetermined' }, t(determined ? 'verdict.determined' : 'verdict.undetermined')),
    borderline ? h('p', { class: 'undetermined' }, t('verdict.borderline')) : null,
    h('p', { class: 'soft' }, t('verdict.asOf', { day: day(asOf), revision: datasetRevision }), ' · ',
      id ? t('verdict.kept', { id }) : t('verdict.notKept')),
    h('p', { class: 'soft' }, t('verdict.disclaimer')));
}
