// Changes from a file, and what became of each of its features.

import { announce, h } from '../../shell/dom.js';
import { m2 } from '../../text/format.js';
import { has, t } from '../../text/text.js';
import { notices } from '../../check/reading-step.js';
import { workingSet } from '../working-set.js';
import { act, refusal } from './acting.js';
import { fileFields, takeOver, upload } from './file-fields.js';
import { paged } from './paged.js';
import { typed } from './typed.js';

/** The form as an element; a file that the set was begun with is read at once. */
export function importForm(set) {
  let given = null; // a promise of the chosen file
  const outcome = h('div', { class: 'step-body' });
  const go = h('button', { type: 'button', class: 'main', onclick: () => read() }, t('import.read'));
  const read = async () => {
    const one = await given;
    if (one === null || !typed(set).category) {
      outcome.replaceChildren(h('div', { class: 'faults', role: 'alert' }, h('p', {}, t('newSet.fileNeeded'))));
      return;
    }
    const seen = workingSet.head;
    go.disabled = true;
    outcome.replaceChildren(h('p', { class: 'soft', role: 'status' }, t('read.reading')));
    try {
      const { report } = await act('POST', '/changes', upload(set, one.file));
      outcome.replaceChildren(reportOf(report));
      announce(t('import.done', { count: report.counts.loaded }));
    } catch (fault) {
      outcome.replaceChildren(await refusal(fault, seen));
    }
    go.disabled = false;
  };
  const fields = fileFields(set, (chosen) => {
    given = chosen;
  });
  const form = h(
    'details',
    { class: 'part import-file' },
    h('summary', {}, t('import.title')),
    h('div', { class: 'step-body' }, fields, go, outcome),
  );
  const waiting = takeOver(set);
  if (waiting) {
    given = Promise.resolve(waiting);
    form.open = true;
    fields.querySelector('[role="status"]').textContent = waiting.label;
    read();
  }
  return form;
}

function reportOf(report) {
  const facts = [
    ['file', report.file],
    ['format', report.format],
    ['encoding', report.encoding],
    ['crs', `${report.crs} ${report.crsName} (${report.crsDecidedBy})`],
  ].filter(([, value]) => value);
  const counts = Object.entries(report.counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${t(`import.${name}`)} ${count}`);
  return h(
    'section',
    { class: 'report', 'aria-label': t('import.report') },
    h('h3', {}, t('import.report')),
    h('p', {}, counts.join(' · ')),
    h(
      'dl',
      {},
      facts.map(([name, value]) => [h('dt', {}, t(`import.${name}`)), h('dd', {}, value)]),
    ),
    report.notices.length > 0 ? h('div', { class: 'odd' }, notices(report.notices)) : null,
    paged(report.features, (one) =>
      h(
        'li',
        {},
        h('span', { class: 'where' }, t('where.record', { record: one.record })),
        ` ${one.name ?? one.zoneId ?? ''} `,
        has(`import.${one.result}`) ? t(`import.${one.result}`) : one.result,
        one.areaM2 === undefined ? '' : ` ${m2(one.areaM2)}`,
      ),
    ),
  );
}
