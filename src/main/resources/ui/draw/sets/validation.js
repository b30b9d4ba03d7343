// What is wrong with the zones of a set: worst first, each with its place, and with a mend where the service proposes one.

import { getJson, send } from '../../shell/api.js';
import { announce, h, icon, newId } from '../../shell/dom.js';
import { may } from '../../shell/session.js';
import { faults } from '../../text/fault-list.js';
import { area, day, m2 } from '../../text/format.js';
import { has, language, t } from '../../text/text.js';
import { areaTable } from '../../look/difference.js';
import { showDifference, showSpot } from '../../map/difference.js';
import { workingSet } from '../working-set.js';
import { act, refusal } from './acting.js';
import { paged } from './paged.js';
import { SetPart } from './set-part.js';

const SEVERITIES = ['ERROR', 'WARNING', 'INFO'];
/** A check that could not be made. */
const NOT_MADE = 'ZONE_NOT_CHECKED';
const ROWS = 20;

/** What is wrong, in the person's language. */
const nameOf = (code) => (has(`validation.${code}`) ? t(`validation.${code}`) : code);

/** By how much a mend changes the area, with its sign. */
const change = (value) => `${value < 0 ? '−' : '+'}${m2(Math.abs(value))}`;

class SetValidation extends SetPart {
  #version = null;
  #turn = 0;
  #said = '';
  #page = 0;
  /** What came of the last mend; stays when the list follows. */
  problems = h('div', { tabindex: -1 });
  #chosen = { severity: '', code: '' };

  update() {
    const { head } = workingSet;
    if (head !== null && head.version !== this.#version) {
      this.#version = head.version;
      this.#read();
    }
  }

  async #read() {
    const turn = ++this.#turn;
    const first = this.list === undefined;
    const waits = h('p', { class: 'soft', role: 'status' }, t('validation.doing'));
    if (first) {
      this.replaceChildren(waits);
    }
    try {
      const report = await getJson(`change-sets/${workingSet.id}/validation`, { lang: language() });
      if (turn === this.#turn) {
        this.#draw(report);
      }
    } catch (fault) {
      if (turn === this.#turn) {
        this.replaceChildren(
          faults(fault),
          h('button', { type: 'button', onclick: () => this.#read() }, t('connection.retry')),
        );
      }
    }
  }

  #draw(report) {
    const made = report.findings.filter(({ code }) => code !== NOT_MADE);
    const notMade = report.findings.filter(({ code }) => code === NOT_MADE);
    const said = t('validation.counts', { errors: report.errorCount, warnings: report.warningCount, infos: report.infoCount });
    this.list = h('div', { class: 'findings' });
    const codes = [...new Set(made.map(({ code }) => code))];
    const levels = SEVERITIES.filter((one) => made.some(({ severity }) => severity === one));
    this.#chosen = {
      code: codes.includes(this.#chosen.code) ? this.#chosen.code : '',
      severity: levels.includes(this.#chosen.severity) ? this.#chosen.severity : '',
    };
    this.replaceChildren(
      h('p', { class: 'said', 'data-errors': report.errorCount, 'data-warnings': report.warningCount }, said),
      h('p', { class: 'soft' }, t('validation.of', { day: day(report.day), zones: report.zones, version: report.version })),
      h(
        'div',
        { class: 'row filters' },
        this.#filter('severity', levels, (one) => t(`severity.${one}`), made, report),
        this.#filter('code', codes, nameOf, made, report),
      ),
      this.problems,
      this.list,
      notMade.length === 0
        ? ''
        : h(
            'details',
            { class: 'part not-made', open: true },
            h('summary', {}, t('validation.notMade', { count: notMade.length })),
            paged(notMade, (finding) => this.#item(finding, report), { list: { class: 'cards' } }),
          ),
    );
    this.#show(made, report);
    if (said !== this.#said) {
      // a step that leaves everything as it was has its own words
      this.#said = said;
      announce(said);
    }
  }

  #filter(name, values, label, made, report) {
    const id = newId();
    const field = h(
      'select',
      {
        id,
        onchange: () => {
          this.#chosen[name] = field.value;
          this.#page = 0;
          this.#show(made, report);
        },
      },
      h('option', { value: '' }, t('validation.all')),
      values.map((value) => h('option', { value }, label(value))),
    );
    field.value = this.#chosen[name];
    return [h('label', { for: id }, t(`validation.by.${name}`)), field];
  }

  #show(made, report) {
    const fitting = made.filter((one) =>
      Object.entries(this.#chosen).every(([name, value]) => value === '' || one[name] === value),
    );
    const counts = Object.fromEntries(
      SEVERITIES.map((one) => [one, fitting.filter(({ severity }) => severity === one).length]),
    );
    const firsts = new Map(SEVERITIES.map((one) => [fitting.find(({ severity }) => severity === one), one]));
    this.list.replaceChildren(
      fitting.length === 0
        ? h('p', { class: 'note' }, t(made.length === 0 ? 'validation.none' : 'validation.noMatch'))
        : paged(
            fitting,
            (finding) => [
              firsts.has(finding)
                ? h(
                    'li',
                    { class: 'group-head' },
                    h('h3', {}, `${t(`severity.${finding.severity}`)} (${counts[finding.severity]})`),
                  )
                : [],
              this.#item(finding, report, made),
            ],
            {
              size: ROWS,
              at: this.#page,
              list: { class: 'cards' },
              onShow: (from) => {
                this.#page = from;
              },
            },
          ),
    );
  }

  #item(finding, report, made = []) {
    const { code, severity, zoneId, otherZoneId, text, at, geometry, mend } = finding;
    return h(
      'li',
      { class: `card finding severity-${severity}`, 'data-code': code, 'data-zone': zoneId },
      h('p', {}, h('strong', {}, nameOf(code)), ' ', h('code', {}, code)),
      h('p', {}, text),
      h('p', { class: 'soft' }, [zoneId, otherZoneId].filter(Boolean).join(' · ')),
      at || geometry
        ? h(
            'button',
            {
              type: 'button',
              class: 'link show',
              onclick: () => {
                showSpot('draw', [geometry, at ? { type: 'Point', coordinates: at } : null], 19);
                announce(t('validation.shown'));
              },
            },
            icon('locate'),
            t('where.show'),
          )
        : null,
      mend ? this.#mend(finding, report, made) : null,
    );
  }

  #mend({ code, mend }, report, made) {
    const kind = [...new Set(made.filter((one) => one.code === code && one.mend !== null).map((one) => one.mend.id))];
    const effect = mend.effect;
    const outcome = h('div', {});
    const allowed = may('PLANNER') && workingSet.head.state === 'DRAFT';
    const button = (key, values, action) =>
      h(
        'button',
        { type: 'button', 'data-mend': key, disabled: !allowed, onclick: ({ target }) => action(target) },
        t(`mend.${key}`, values),
      );
    return h(
      'div',
      { class: 'mend' },
      h('p', {}, t('mend.proposed', { method: mend.method })),
      effect
        ? h(
            'p',
            { class: 'figures' },
            effect.areaChangeM2 === 0
              ? t('mend.sameArea')
              : t('mend.area', {
                  before: area(effect.areaBeforeM2),
                  after: area(effect.areaAfterM2),
                  change: change(effect.areaChangeM2),
                }),
            effect.movedVertices > 0
              ? ` ${t('mend.moves', { count: effect.movedVertices, distance: effect.largestMoveM.toFixed(3) })}`
              : '',
          )
        : null,
      allowed
        ? h(
            'div',
            { class: 'row' },
            button('show', {}, () => this.#preview(mend, report, outcome)),
            button('take', {}, (target) => this.#take([mend.id], report, target)),
            kind.length > 1 ? button('takeKind', { count: kind.length }, (target) => this.#take(kind, report, target)) : null,
          )
        : h('p', { class: 'soft' }, t('mend.notNow')),
      outcome,
    );
  }

  /** Shows what a mend would make of the zone: as it is dashed, mended solid, ground gained and lost filled and in figures. */
  async #preview(mend, report, outcome) {
    try {
      await workingSet.flush();
      const { body } = await send('POST', `change-sets/${workingSet.id}/mends`, {
        version: report.version,
        json: [mend.id],
        parameters: { preview: true },
      });
      const shape = body.shapes.find(({ zoneId }) => zoneId === mend.zoneId);
      const ground = shape?.ground;
      showDifference('draw', {
        old: [shape?.before],
        new: [shape?.geometry],
        gained: [ground?.gained],
        lost: [ground?.lost],
      });
      outcome.replaceChildren(
        h('p', { class: 'soft', role: 'status' }, t(ground ? 'mend.shown' : 'mend.shownOnly')),
        ground
          ? areaTable({
              before: ground.keptM2 + ground.lostM2,
              after: ground.keptM2 + ground.gainedM2,
              gained: ground.gainedM2,
              lost: ground.lostM2,
            })
          : '',
      );
    } catch (fault) {
      outcome.replaceChildren(await refusal(fault));
    }
  }

  async #take(ids, report, button) {
    const seen = workingSet.head;
    button.disabled = true;
    this.problems.replaceChildren(h('p', { class: 'soft', role: 'status' }, t('step.doing')));
    try {
      const { done, areaChangeM2 } = await act('POST', '/mends', { json: ids });
      const count = done.filter(({ effect }) => effect !== null).length;
      this.problems.replaceChildren(
        h('p', { class: 'soft', role: 'status' }, t('mend.done', { count, change: change(areaChangeM2) })),
      );
      announce(t('mend.done', { count, change: change(areaChangeM2) }));
      this.problems.focus();
    } catch (fault) {
      button.disabled = false;
      this.problems.replaceChildren(await refusal(fault, seen));
    }
  }
}

customElements.define('lx-set-validation', SetValidation);
