// A rule as it bears on the project: effect, text, statute and article; more on demand.

import { h } from '../shell/dom.js';
import { basis, day } from '../text/format.js';
import { has, t } from '../text/text.js';
import { factName } from './schema.js';

const cited = (one) => [basis(one), ` (${t(`authority.${one.authority}`)}${one.validFrom ? `, ${t('result.since', { day: day(one.validFrom) })}` : ''})`];

/** @param schema fields of projects by name, for what was assumed */
export function ruleItem(rule, schema) {
  const doubt = has(`confidence.${rule.confidence}`) ? t(`confidence.${rule.confidence}`) : '';
  const more = [
    ...(rule.otherBases ?? []).map((one) => [t('result.other'), cited(one)]),
    ...(rule.penalties ?? []).map((one) => [t('result.penalty'), cited(one)]),
    ...(rule.remark ? [[t('result.remark'), rule.remark]] : []),
  ];
  const names = (rule.assumed ?? []).map((name) => factName(schema, name));
  return h('li', { class: `rule effect-${rule.effect}`, 'data-rule': rule.id },
    h('p', {}, h('span', { class: 'effect' }, t(`effect.${rule.countedEffect ?? rule.effect}`)), ' ', rule.text),
    h('p', { class: 'basis' }, rule.basis ? cited(rule.basis) : null, ' ', h('code', {}, rule.id)),
    doubt ? h('p', { class: 'soft' }, doubt) : null,
    names.length > 0 ? h('p', { class: 'assumed' }, t('result.assumes', { fields: names.join('、') })) : null,
    more.length > 0 ? h('details', {}, h('summary', {}, t('result.more')), h('dl', {}, more.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]))) : null);
}
