// Numbers, areas and days as people read them.

import { language, t } from './text.js';

/** Square metres of a 亩. */
const MU = 2000 / 3;

const number = (value, decimals) => new Intl.NumberFormat(language() === 'zh' ? 'zh-CN' : 'en', {
  minimumFractionDigits: decimals, maximumFractionDigits: decimals,
}).format(value);

export const m2 = (value) => `${number(value, value < 1000 ? 2 : 0)} ${t('unit.m2')}`;
export const ha = (value) => `${number(value / 10000, 4)} ${t('unit.ha')}`;
export const mu = (value) => `${number(value / MU, 2)} ${t('unit.mu')}`;

/** An area in all three units. */
export const area = (value) => `${m2(value)} · ${mu(value)} · ${ha(value)}`;

export const percent = (share) => `${number(share * 100, share >= 0.9995 || share === 0 ? 0 : 1)} %`;

export const metres = (value) => (Math.abs(value) >= 10000 ? `${number(value / 1000, 2)} km` : `${number(value, value < 100 ? 1 : 0)} m`);

/** Degrees to about 0.1 m. */
export const degrees = (value) => value.toFixed(6);

export const grid = (value) => value.toFixed(1);

/** Degrees, minutes and seconds. */
export function dms(value) {
  const tenths = Math.round(Math.abs(value) * 36000);
  const pad = (part) => String(part).padStart(2, '0');
  return `${Math.floor(tenths / 36000)}°${pad(Math.floor(tenths / 600) % 60)}′${pad(Math.floor(tenths / 10) % 60)}.${tenths % 10}″`;
}

/** 2026年11月23日, or 23 Nov 2026. */
export function day(iso) {
  if (!iso) {
    return t('day.none');
  }
  const [year, month, date] = iso.split('-').map(Number);
  return language() === 'zh' ? `${year}年${month}月${date}日`
    : new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
      .format(new Date(Date.UTC(year, month - 1, date)));
}

/** Day and time of an instant, where the reader is. */
export const moment = (iso) => new Date(iso).toLocaleString(language() === 'zh' ? 'zh-CN' : 'en-GB',
  { dateStyle: 'medium', timeStyle: 'short' });

/** 《生态环境法典》第319条第1款, or 生态环境法典, art. 319 para. 1: titles of statutes are not translated. */
export function basis({ document, article, paragraph }) {
  if (language() !== 'zh') {
    return `${document}${article ? `, art. ${article}` : ''}${paragraph ? ` para. ${paragraph}` : ''}`;
  }
  // 19（一） is item one of article 19; what is no number is named as it is
  const [, whole, rest = ''] = /^(\d+)(.*)$/.exec(article ?? '') ?? [];
  const named = whole ? `第${whole}条${paragraph ? `第${paragraph}款` : ''}${rest ? rest.replace(/^[(（](.+?)[)）]$/, '第（$1）项') : ''}` : article ?? '';
  return `《${document}》${named}`;
}
