// The same project on another day, and a kept record on the data and rules of today.

import { announce, h, newId } from '../shell/dom.js';
import { faults } from '../text/fault-list.js';
import { day } from '../text/format.js';
import { t } from '../text/text.js';
import { recheck, tryPlace } from './ask.js';

/** The part as an element. */
export function otherDays(record) {
  const id = newId();
  const field = h('input', { type: 'date', id, min: '1900-01-01', max: '2200-12-31', required: true });
  const said = h('ul', { role: 'status' });
  const tell = (text) => {
    said.prepend(h('li', {}, text));
    announce(typeof text === 'string' ? text : text.textContent);
  };
  const run = async (event) => {
    event.preventDefault();
    try {
      const { verdict, asOf } = await tryPlace(record.project.geometry, record.project.properties, field.value);
      tell(t(verdict === record.verdict ? 'dates2.same' : 'dates2.other', { day: day(asOf), verdict: t(`word.${verdict}`) }));
    } catch (fault) {
      tell(faults(fault));
    }
  };
  const today = async () => {
    try {
      const { changed, before, after } = await recheck(record.id);
      tell(changed ? t('dates2.changed', { before: t(`word.${before.verdict}`), after: t(`word.${after.verdict}`) }) : t('dates2.unchanged'));
    } catch (fault) {
      tell(faults(fault));
    }
  };
  return h('details', { class: 'part', 'data-part': 'dates' }, h('summary', {}, t('dates2.title')),
    h('form', { class: 'row', onsubmit: run }, h('label', { for: id }, t('dates2.label')), field, h('button', { type: 'submit' }, t('dates2.run'))),
    record.id ? h('button', { type: 'button', class: 'link', onclick: today }, t('dates2.today')) : null, said);
}
