// The tools that draw and change zones of the open change set.

import { Problem, Unreachable } from '../../shell/api.js';
import { announce, h, newId } from '../../shell/dom.js';
import { Part } from '../../shell/part.js';
import { state } from '../../shell/state.js';
import { area, metres } from '../../text/format.js';
import { faults } from '../../text/fault-list.js';
import { language, t } from '../../text/text.js';
import { lineLength, ringArea } from '../../geo/ellipsoid.js';
import { grouped } from '../../look/catalogue.js';
import { map, showExtent, showPlace, toLonLat, toMap } from '../../map/map.js';
import { mark } from '../../map/marks.js';
import { COMPUTED } from '../merge.js';
import { tabs } from '../tabs.js';
import { workingSet } from '../working-set.js';
import { stretchChoice } from './border-choice.js';
import { button } from './button.js';
import * as canvas from './canvas.js';
import { conflictList } from './conflicts.js';
import { DIRECTIONS, coordinateField, cornerTable, stepChoice, stepM } from './corner-table.js';
import { desk } from './desk.js';
import { gapChoice } from './gap-choice.js';
import { measure } from './measures.js';
import * as neighbours from './neighbours.js';
import { redraw } from './redraw.js';
import { overtaken, versionChoice } from './version-choice.js';
import { polygons } from './zone.js';
import { kindChoice, zoneForm } from './zone-form.js';

const TOOLS = ['corners', 'whole', 'border', 'new', 'cut', 'hole', 'strip'];
/** Tools that work on a zone that is chosen. */
const ON_ZONE = ['whole', 'border', 'cut', 'hole'];

let started = false;

class Editor extends Part {
  static hangsOn = ['mode', 'layers', 'asOf'];

  #parts = null; // sections by name
  #form = null; // what the form was made of
  #kind = null;
  #said = null;
  #fetching = null;
  #wasReady = false;

  connectedCallback() {
    if (!started) {
      started = true;
      canvas.start();
    }
    super.connectedCallback();
    desk.addEventListener('change', () => this.isConnected && this.#refresh()); // it hears of the working set's changes first
    tabs.addEventListener('change', () => this.isConnected && !this.hidden && redraw(this.#parts.bar, this.#bar()));
    desk.addEventListener('measure', ({ detail }) => this.isConnected && this.#showMeasures(detail));
    map.on('moveend', () => this.isConnected && this.#fetchAround());
    document.addEventListener('keydown', (event) => {
      if (this.isConnected && canvas.isActive()) {
        this.#key(event);
      }
    });
  }

  render() {
    const section = (name, tag = 'div', properties = {}) => [name, h(tag, { class: `draw-${name}`, ...properties })];
    this.#parts = Object.fromEntries([section('conflicts'), section('bar'),
      section('tools', 'div', { role: 'toolbar', 'aria-label': t('draw.tools') }), section('options'),
      section('said', 'p', { role: 'status' }), section('zone'), section('corners'), section('form'),
      section('layers', 'details')]);
    this.#form = null;
    this.#kind = null;
    this.replaceChildren(...Object.values(this.#parts));
    this.#layerList();
    this.#refresh();
  }

  update(changed) {
    if (changed.includes('asOf')) {
      neighbours.forget();
    }
    if (changed.includes('layers')) {
      this.#layerList();
    }
    this.#refresh();
    this.#fetchAround();
  }

  #refresh() {
    this.hidden = !workingSet.editable;
    if (this.hidden) {
      this.#wasReady = false;
      return;
    }
    if (!this.#wasReady) {
      this.#wasReady = true;
      queueMicrotask(() => this.#fetchAround()); // the set may come later than the layers
    }
    const fewer = this.#parts.conflicts.childElementCount === 0;
    redraw(this.#parts.conflicts, conflictList());
    if (fewer && workingSet.conflicts.length > 0) {
      this.#parts.conflicts.scrollIntoView();
    }
    redraw(this.#parts.bar, this.#bar());
    redraw(this.#parts.tools, TOOLS.map((tool) => this.#toolButton(tool)));
    this.#options();
    this.#showSaid();
    const first = desk.first;
    redraw(this.#parts.zone, this.#zone(first));
    const isEditing = first !== null && desk.tool === 'corners';
    this.#showForm(isEditing ? first : null);
    redraw(this.#parts.corners, isEditing ? cornerTable() : null);
  }

  /** The form stays as it is while somebody types in it, whatever the service answers meanwhile. */
  #showForm(first) {
    const said = first && JSON.stringify(Object.entries(first.zone.properties).filter(([name]) => !COMPUTED.includes(name)));
    const isTyping = first?.zone.id === this.#form?.id && this.#parts.form.contains(document.activeElement);
    if ((said ?? null) !== (this.#form?.said ?? null) && !isTyping) {
      this.#form = first && { id: first.zone.id, said };
      redraw(this.#parts.form, first && h('details', { class: 'way', open: first.change?.kind === 'CREATE' },
        h('summary', {}, t('draw.properties')), zoneForm(first)));
    }
  }

  #bar() {
    const keeping = workingSet.keeping;
    const { fault } = workingSet;
    return [h('div', { class: 'row' }, button('undo', workingSet.canUndo, () => this.#undone(workingSet.undo(), 'draw.undone')),
      button('redo', workingSet.canRedo, () => this.#undone(workingSet.redo(), 'draw.redone')),
      h('span', { class: `keeping ${keeping.toLowerCase()}`, role: 'status', 'data-keeping': keeping },
        t(`draw.keeping.${keeping}`)),
      keeping === 'WAITING' && workingSet.conflicts.length === 0 ? button('again', true, () => workingSet.again()) : null),
    tabs.alsoOpen(workingSet.id) ? h('p', { class: 'note other-tab', role: 'status' }, t('draw.otherTab')) : null,
    fault instanceof Problem || fault instanceof Unreachable ? faults(fault, (place) => {
      mark('place', [{ type: 'Point', coordinates: place }]);
      showPlace(place, 17);
    }) : null, overtaken()];
  }

  #undone(name, key) {
    if (name !== null) {
      desk.say(t(key, { what: t(name) }));
    }
  }

  #toolButton(tool) {
    return h('button', { type: 'button', 'data-focus': tool, 'data-tool': tool, 'aria-pressed': String(desk.tool === tool),
      disabled: ON_ZONE.includes(tool) && desk.first === null, onclick: () => desk.take(desk.tool === tool ? 'corners' : tool),
    }, t(`draw.tool.${tool}`));
  }

  #options() {
    const { tool } = desk;
    const makesZone = tool === 'new' || tool === 'strip';
    const kind = `${tool} ${desk.kind.category} ${desk.kind.class} ${language()}`;
    const choice = !makesZone ? null : this.#kind?.kind === kind ? this.#kind.choice : kindChoice();
    this.#kind = choice && { kind, choice };
    const pick = (more) => desk.pick(toLonLat(map.getView().getCenter()), more).catch((fault) => workingSet.fail(fault));
    redraw(this.#parts.options, h('p', { class: 'soft' }, t(`draw.how.${tool}`)), choice,
      tool === 'strip' ? this.#width() : null,
      desk.isPath ? this.#path() : h('div', { class: 'row' }, button('pick', true, () => pick(false)),
        button('pickMore', desk.first !== null, () => pick(true)), tool === 'whole' ? stepChoice() : null));
  }

  #path() {
    const places = desk.path.map(({ place }) => place);
    const isArea = desk.tool === 'new' || desk.tool === 'hole';
    return [h('div', { class: 'row' }, button('middle', true, canvas.addMiddle),
      button('back', places.length > 0, () => desk.removePlace()), button('done', desk.canFinish, () => desk.finish()),
      button('other', desk.canTraceOther, () => desk.traceOther()),
      desk.tool === 'strip' ? button('parallel', places.length > 1, () => desk.beside()) : null),
    this.#check('tracing', 'draw.tracing'), stretchChoice(),
    h('p', { class: 'figures' }, t('draw.placeCount', { count: places.length }),
      places.length > 1 ? ` · ${metres(lineLength(places))}` : '',
      isArea && places.length > 2 ? ` · ${area(ringArea(places))}` : ''),
    coordinateField([[t('draw.addTyped'), (place) => desk.addPlace(place)]])];
  }

  #check(member, text) {
    const id = newId();
    const box = h('input', { type: 'checkbox', id, checked: desk[member], 'data-focus': member, 'data-do': member,
      onchange: () => desk.set({ [member]: box.checked }) });
    return h('div', { class: 'row' }, box, h('label', { for: id }, t(text)));
  }

  #width() {
    const [metresId, sidesId] = [newId(), newId()];
    const state = () => {
      const value = Number(field.value);
      if (value > 0 && value <= 10000) {
        desk.width = { ...desk.width, metres: value };
      } else {
        desk.say(t('draw.badWidth'), true);
      }
    };
    const field = h('input', { id: metresId, type: 'text', inputmode: 'decimal', 'data-focus': 'metres', 'data-do': 'metres',
      oninput: state });
    field.value = desk.width.metres;
    const sides = h('select', { id: sidesId, 'data-focus': 'sides', 'data-do': 'sides', onchange: () => {
      desk.width = { ...desk.width, sides: sides.value };
    } }, ['both', 'left', 'right'].map((side) => h('option', { value: side }, t(`draw.side.${side}`))));
    sides.value = desk.width.sides;
    return h('div', { class: 'row' }, h('label', { for: metresId }, t('draw.metres')), field,
      h('label', { for: sidesId }, t('draw.sides')), sides);
  }

  #showSaid() {
    const { said } = desk;
    this.#parts.said.textContent = said?.text ?? '';
    this.#parts.said.classList.toggle('bad', Boolean(said?.bad));
    if (said && said !== this.#said) {
      announce(said.text);
    }
    this.#said = said;
  }

  #zone(first) {
    if (first === null) {
      return [h('p', { class: 'note' }, t('draw.nothingChosen')), this.#others()];
    }
    const { zone, change } = first;
    const refusal = change && workingSet.refusal(change);
    const more = desk.chosen.length > 1 ? ` · ${t('draw.andOthers', { count: desk.chosen.length - 1 })}` : '';
    const typed = [[t('draw.setTyped'), (place) => desk.moveCorner(place)],
      [t('draw.insertTyped'), (place) => desk.addCorner(place)]];
    return [h('h3', {}, zone.properties.name ?? zone.id),
      h('p', { class: 'soft' }, change ? t(`draw.kind.${change.kind}`) : t('draw.published'), more),
      h('p', { class: 'figures measures' }, this.#measures(measure(polygons(zone)))), versionChoice(first),
      refusal ? faults(refusal) : null,
      h('div', { class: 'row' }, button('see', true, () => this.#see(zone)),
        button('join', desk.chosen.length > 1, () => desk.join()), button('retire', true, () => desk.retire())),
      desk.chosen.length > 1 ? gapChoice() : null, this.#others(),
      desk.tool === 'corners' ? [this.#check('sharing', 'draw.sharing'),
        desk.crowded ? h('p', { class: 'note' }, t('draw.crowded')) : null,
        desk.cornerPlace ? coordinateField(typed) : null] : null];
  }

  #measures({ area: size, length, corners }) {
    return `${area(size)} · ${t('draw.boundary', { length: metres(length) })} · ${t('draw.cornerCount', { count: corners })}`;
  }

  #showMeasures(measures) {
    const element = this.querySelector('.measures');
    if (element) {
      element.textContent = this.#measures(measures);
    }
  }

  #see(zone) {
    const [west, south, east, north] = neighbours.indexOf(zone.geometry).box;
    showExtent([...toMap([west, south]), ...toMap([east, north])]);
  }

  #others() {
    if (desk.others.length === 0) {
      return null;
    }
    const fetch = (zone) => desk.fetch(zone).catch((fault) => workingSet.fail(fault));
    return h('div', { class: 'others' }, h('p', { class: 'soft' }, t('draw.alsoHere')),
      h('ul', {}, desk.others.map((zone) => h('li', {},
      h('button', { type: 'button', class: 'link', 'data-focus': `other-${zone.id}`, onclick: () => fetch(zone) },
        `${zone.name} (${zone.className ?? zone.categoryName})`)))));
  }

  async #layerList() {
    const element = this.#parts.layers;
    const groups = await grouped().catch(() => []);
    const shown = groups.flatMap(([, all]) => all).filter(({ id, zones }) => zones > 0 && state.get('layers')[id]?.visible);
    if (shown.length > 0 && desk.layers.size === 0) {
      desk.layers = new Set(shown.map(({ id }) => id));
    }
    const open = element.open;
    const boxes = shown.map(({ id, title }) => {
      const boxId = newId();
      const box = h('input', { type: 'checkbox', id: boxId, 'data-snap': id, checked: desk.layers.has(id), onchange: () => {
        desk.layers[box.checked ? 'add' : 'delete'](id);
        this.#fetchAround();
      } });
      return h('div', { class: 'row' }, box, h('label', { for: boxId }, title));
    });
    redraw(element, h('summary', {}, t('draw.snapping')), h('p', { class: 'soft' }, t('draw.snappingHow')), boxes);
    element.open = open;
    this.#fetchAround();
  }

  /** One question at a time; where the map moves on meanwhile, it is asked again. */
  async #fetchAround() {
    if (!canvas.isActive() || this.#fetching) {
      this.#fetching = this.#fetching && 'again';
      return;
    }
    this.#fetching = 'once';
    try {
      const tooMany = await neighbours.fetchAround([...desk.layers]);
      this.toggleAttribute('data-crowded', tooMany.length > 0);
      this.setAttribute('data-around', String(desk.around.length));
    } catch (fault) {
      if (!(fault instanceof Problem || fault instanceof Unreachable)) {
        throw fault;
      } // without them nothing is snapped to; the connection says so
    }
    const again = this.#fetching === 'again';
    this.#fetching = null;
    desk.set({});
    if (again) {
      this.#fetchAround();
    }
  }

  #key(event) {
    const typing = event.target.matches?.('input:not([type=checkbox], [type=radio]), textarea, select');
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const name = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.shiftKey ? 'Shift+' : ''}${key}`;
    const action = {
      'Ctrl+z': () => this.#undone(workingSet.undo(), 'draw.undone'),
      'Ctrl+y': () => this.#undone(workingSet.redo(), 'draw.redone'),
      'Ctrl+Shift+z': () => this.#undone(workingSet.redo(), 'draw.redone'),
      Escape: () => desk.escape(),
      ...(desk.tool === 'whole' && desk.first && key in DIRECTIONS && this.contains(event.target)
        ? { [key]: () => desk.shiftMetres(...DIRECTIONS[key].map((one) => one * stepM())) } : {}),
      ...(desk.isPath ? { Enter: () => desk.finish(), Backspace: () => desk.removePlace(), o: () => desk.traceOther() } : {}),
      ...(desk.cornerPlace && !event.defaultPrevented ? { Delete: () => desk.removeCorner() } : {}),
    }[name];
    const onButton = event.key === 'Enter' && event.target.matches?.('button, summary, a');
    if (action && !onButton && !event.defaultPrevented && (!typing || event.key === 'Escape')) {
      event.preventDefault();
      action();
    }
  }
}

customElements.define('lx-editor', Editor);
