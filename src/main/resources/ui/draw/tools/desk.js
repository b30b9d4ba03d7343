// What is being drawn: the tool in hand, the zones and the corner that are chosen, the line that grows. What the tools do to
// zones goes to the working set as whole changes. Who shows it listens for 'change'.

import { getJson } from '../../shell/api.js';
import { state } from '../../shell/state.js';
import { language, t } from '../../text/text.js';
import { REFERENCE } from '../../look/catalogue.js';
import { same } from '../merge.js';
import { workingSet } from '../working-set.js';
import * as edit from './geometry/edit.js';
import { joining } from './geometry/joining.js';
import { strip, parallel } from './geometry/offset.js';
import { Unsolved, difference, split } from './geometry/overlay.js';
import { inPolygons, isSame, rightHanded } from './geometry/plane.js';
import { onRing, ways } from './geometry/trace.js';
import { degreeMetres } from '../../geo/geodesic.js';
import * as neighbours from './neighbours.js';
import { stretchesOf } from './stretches.js';
import * as versions from './versions.js';
import * as zones from './zone.js';

/** Tools that draw a line or a boundary first. */
export const PATH_TOOLS = ['new', 'border', 'cut', 'hole', 'strip'];
const FEWEST = { new: 3, border: 2, cut: 2, hole: 3, strip: 2 };
/** Square metres that a gap may have without being told: a border that was rounded. */
const NO_GAP_M2 = 0.01;

class Desk extends EventTarget {
  /** 'corners', 'whole' (moves a zone), or one of PATH_TOOLS. */
  tool = 'corners';
  /** Ids of chosen zones; the first one is what tools work on. */
  chosen = [];
  /** The chosen corner of the first zone: {polygon, ring, index}; null if none. */
  at = null;
  /** Places of the line that grows, and what each was snapped to. */
  path = [];
  /** Layers whose zones are snapped to. */
  layers = new Set();
  sharing = true;
  tracing = false;
  /** What the next new zone is: {category, class}. */
  kind = { category: null, class: null };
  /** Of strips and parallel lines. */
  width = { metres: 50, sides: 'both' };
  /** Which stretch of the old border goes when it is drawn anew: 0 the shorter, 1 the longer. */
  stretch = 0;
  /** Width in metres of gaps that are closed between zones that are merged. */
  gapM = 1;
  /**
   * What merging does beyond joining ground, until somebody agrees; null if nothing waits for that: {added, lost}, square metres
   * that closing gaps adds, or 0, and what is lost as `lostBy` says.
   */
  asked = null;
  /** What there is to say: {text, bad}; null for nothing. */
  said = null;
  /** Other zones at the place that was picked last: [{id, category, name}]. */
  others = [];

  #picking = Promise.resolve();
  #traced = null; // {before, ring, from, to, target, other}: the last stretch along a neighbour

  /** The zone that tools work on, as it stands; null if none is chosen. */
  get first() {
    return this.chosen.length > 0 ? (neighbours.standing(this.chosen[0]) ?? null) : null;
  }

  get isPath() {
    return PATH_TOOLS.includes(this.tool);
  }

  /** The zone that goes on when the chosen ones are merged. */
  get lasting() {
    return zones.lasting(this.#all).zone;
  }

  /** The chosen zones as they stand. */
  get #all() {
    return this.chosen.map((id) => neighbours.standing(id)).filter(Boolean);
  }

  /** All zones of layers that are snapped to, and those of the set. */
  get around() {
    return neighbours.standingZones(this.layers);
  }

  set(members) {
    Object.assign(this, members);
    this.dispatchEvent(new CustomEvent('change'));
  }

  say(text, bad = false) {
    this.set({ said: { text, bad } });
  }

  take(tool) {
    this.#traced = null;
    const tracing = this.tracing || tool === 'border'; // that is what a border is drawn anew along
    this.set({ tool, path: [], stretch: 0, tracing, asked: null, said: null });
  }

  /** Gives up what is under way: first the line, then the tool, then the corner, then the zones. */
  escape() {
    if (this.path.length > 0 || this.tool !== 'corners') {
      this.take(this.path.length > 0 ? this.tool : 'corners');
    } else {
      this.set(this.at ? { at: null } : { chosen: [], others: [] });
    }
  }

  choose(id, more = false) {
    const chosen = !more ? [id] : this.chosen.includes(id) ? this.chosen.filter((one) => one !== id) : [...this.chosen, id];
    this.set({ chosen, at: null, asked: null, said: null });
  }

  /** Chooses what lies at a place: a zone of the set, else a published one of the layers shown. One after the other. */
  pick(place, more = false) {
    const picked = this.#picking.then(() => this.#pick(place, more));
    this.#picking = picked.catch(() => {}); // whoever asked hears of it
    return picked;
  }

  async #pick(place, more) {
    const here = this.around.filter(({ change, zone }) => change !== null && inPolygons(place, zones.polygons(zone)));
    if (here.length > 0) {
      this.set({ others: [] });
      this.choose(here.at(-1).zone.id, more);
      return;
    }
    const [lon, lat] = place.map((value) => value.toFixed(9));
    const { zones: found } = await getJson('identify', { lon, lat, asOf: state.get('asOf'), lang: language() });
    const isShown = ({ category }) => this.layers.has(category) || state.get('layers')[category]?.visible;
    const taken = new Set(workingSet.changes.flatMap(({ sources }) => sources.map(({ zoneId }) => zoneId)));
    const fitting = found.filter((zone) => isShown(zone) && !taken.has(zone.id)).toSorted((a, b) => a.areaM2 - b.areaM2);
    if (fitting.length === 0) {
      this.set({ others: [] });
      this.say(t('draw.nothingHere'));
      return;
    }
    await this.fetch(fitting[0], more);
    this.set({ others: fitting.slice(1) });
  }

  /** Fetches a published zone with its exact numbers, and chooses it. */
  async fetch({ id, category }, more = false) {
    const day = state.get('asOf');
    const [item, later] = await Promise.all([
      getJson(`collections/${category}/items/${encodeURIComponent(id)}`, { f: 'json', ...(day ? { datetime: day } : {}) }),
      versions.of(id),
    ]);
    const seen = { layer: category, ...versions.chosen(zones.published(item), later) };
    neighbours.learn(seen.later && !seen.later.canSeen && seen.later.canNewest ? await versions.taken(seen, true) : seen);
    this.choose(id, more);
  }

  /** Of a published zone with a version to come, takes that one to be changed, or again the one that is seen. */
  async takeVersion(id, isNewest) {
    neighbours.learn(await versions.taken(neighbours.knownZone(id), isNewest));
    this.set({ at: null, said: null });
  }

  /** Lays changes that the service refuses, since zones have newer versions, over the newest ones. */
  async layOver(changes) {
    const put = await Promise.all(changes.map((change) => versions.laidOver(change)));
    workingSet.apply('draw.did.layOver', [], put);
    this.say(t('draw.did.layOver'));
  }

  // corners

  /** Zones but one that share a place and follow it; layers that are only shown do not. */
  #sharing(place, but) {
    const follows = ({ zone }) => zone.id !== but && !REFERENCE.includes(zone.properties.category);
    return this.sharing ? neighbours.touching(this.around, place).filter(follows) : [];
  }

  #bend(name, shape, follow = []) {
    const pairs = [
      [this.first, zones.shaped(this.first.zone, shape)],
      ...follow.map(([standing, now]) => [standing, zones.shaped(standing.zone, now)]),
    ];
    const { removed, put } = zones.bentAll(pairs);
    workingSet.apply(name, removed, put);
    return pairs.length - 1;
  }

  /** Puts the chosen corner elsewhere; a shared border follows. */
  moveCorner(place) {
    const shape = zones.polygons(this.first.zone);
    const from = edit.ringOf(shape, this.at)[this.at.index];
    if (isSame(from, place)) {
      return;
    }
    const follow = this.#sharing(from, this.first.zone.id).map((one) => [
      one,
      edit.movedWith(zones.polygons(one.zone), from, place),
    ]);
    // a ring may come to the same place in another part of the zone
    const own = this.sharing
      ? edit.cornersAt(shape, from).reduce((now, at) => edit.moved(now, at, place), shape)
      : edit.moved(shape, this.at, place);
    this.#told('draw.did.move', this.#bend('draw.did.move', own, follow));
  }

  /** Moves the chosen corner by metres. */
  nudge(east, north) {
    const [x, y] = this.cornerPlace;
    const [perLon, perLat] = degreeMetres(y);
    this.moveCorner([Math.round((x + east / perLon) * 1e9) / 1e9, Math.round((y + north / perLat) * 1e9) / 1e9]);
  }

  get cornerPlace() {
    return this.at && this.first ? (edit.ringOf(zones.polygons(this.first.zone), this.at)?.[this.at.index] ?? null) : null;
  }

  /** Adds a corner behind the chosen one and chooses it. */
  addCorner(place) {
    const shape = zones.polygons(this.first.zone);
    const ring = edit.ringOf(shape, this.at);
    const edge = [ring[this.at.index], ring[this.at.index + 1]];
    const follow = this.#sharing(edge[0], this.first.zone.id)
      .map((one) => [one, edit.insertedWith(zones.polygons(one.zone), edge, place)])
      .filter(([one, now]) => now !== zones.polygons(one.zone));
    const count = this.#bend('draw.did.add', edit.inserted(shape, this.at, place), follow);
    this.at = { ...this.at, index: this.at.index + 1 };
    this.#told('draw.did.add', count);
  }

  removeCorner() {
    const shape = zones.polygons(this.first.zone);
    const place = this.cornerPlace;
    const now = edit.without(shape, this.at);
    const follow = this.#sharing(place, this.first.zone.id)
      .filter(({ zone }) => edit.cornersAt(zones.polygons(zone), place).length > 0)
      .map((one) => [one, edit.withoutShared(zones.polygons(one.zone), place)]);
    if (now === null || follow.some(([, shape2]) => shape2 === null)) {
      this.say(t('draw.tooFew'), true);
      return;
    }
    const count = this.#bend('draw.did.remove', now, follow);
    const corners = edit.cornersOf(edit.ringOf(now, this.at));
    this.at = { ...this.at, index: Math.min(this.at.index, corners - 1) };
    this.#told('draw.did.remove', count);
  }

  #told(name, neighbourCount) {
    this.say(neighbourCount > 0 ? `${t(name)} ${t('draw.withNeighbours', { count: neighbourCount })}` : t(name));
  }

  /** Moves the whole zone, by degrees. */
  shift(by) {
    this.#told('draw.did.shift', this.#bend('draw.did.shift', edit.shifted(zones.polygons(this.first.zone), by)));
  }

  /** Moves the whole zone, by metres. */
  shiftMetres(east, north) {
    const [perLon, perLat] = degreeMetres(zones.polygons(this.first.zone)[0][0][0][1]);
    this.shift([east / perLon, north / perLat]);
  }

  removeRing() {
    const now = edit.withoutRing(zones.polygons(this.first.zone), this.at);
    if (now === null) {
      this.say(t('draw.lastPart'), true);
      return;
    }
    this.#bend('draw.did.ring', now);
    this.set({ at: null });
    this.say(t('draw.did.ring'));
  }

  // lines and boundaries

  /** @param target what the place was snapped to, as neighbours.snap says; null for nothing */
  addPlace(place, target = null) {
    const last = this.path.at(-1);
    const before = this.path;
    if (this.tool === 'border' && !last && !zones.polygons(this.first.zone).flat().some((ring) => onRing(ring, place))) {
      this.say(t('draw.offBorder'), true);
      return;
    }
    const isOther = ({ zone }) => this.tool !== 'border' || zone.id !== this.chosen[0];
    const along =
      this.tracing && last && !isSame(last.place, place)
        ? neighbours.borderOf(this.around.filter(isOther), last.place, place, target?.zoneId)
        : null;
    this.#traced = along && { ...along, before, target, other: false };
    if (along) {
      this.#trace();
    } else if (!last || !isSame(last.place, place)) {
      this.set({ path: [...before, { place, target }] });
    }
  }

  #trace() {
    const { before, ring, from, to, target, other } = this.#traced;
    const way = ways(ring, from, to)[other ? 1 : 0];
    const along = way.slice(1, -1).map((place) => ({ place, target: null }));
    this.set({ path: [...before, ...along, { place: to.place, target }] });
    this.say(t('draw.traced', { count: along.length + 1 }));
  }

  /** Takes the other way along the neighbour. */
  traceOther() {
    if (this.#traced) {
      this.#traced.other = !this.#traced.other;
      this.#trace();
    }
  }

  get canTraceOther() {
    return this.#traced !== null;
  }

  removePlace() {
    this.path = this.#traced ? this.#traced.before : this.path.slice(0, -1);
    this.#traced = null;
    this.set({});
  }

  get canFinish() {
    return this.isPath && this.path.length >= FEWEST[this.tool] && (this.tool !== 'border' || this.stretches !== null);
  }

  /** What can become of the first zone if the line is its new border, as `redrawn` says; null if it is none. */
  get stretches() {
    return this.tool === 'border' && this.first ? stretchesOf(this.first.zone, this.path) : null;
  }

  /** The stretch that goes: the one that is wanted, unless only the other one can. */
  get going() {
    return this.stretches === null ? null : this.stretches[this.stretch].polygons ? this.stretch : 1 - this.stretch;
  }

  /** Does with the line what the tool is for. */
  finish() {
    if (!this.canFinish) {
      return;
    }
    const places = this.path.map(({ place }) => place);
    this.#solved(() =>
      ({
        new: () => this.#create(this.#boundary(places)),
        border: () => this.#border(),
        cut: () => this.#cut(places),
        hole: () => this.#hole(this.#boundary(places)),
        strip: () => this.#create(strip(places, this.width.metres, this.width.sides)),
      })[this.tool](),
    );
  }

  /** Goes on with the line beside the one that is drawn. */
  beside() {
    this.#solved(() => {
      const line = parallel(
        this.path.map(({ place }) => place),
        this.width.metres,
        this.width.sides === 'left' ? -1 : 1,
      );
      this.take(this.first ? 'cut' : 'strip');
      this.set({ path: line.map((place) => ({ place, target: null })) });
      this.say(t('draw.beside'));
    });
  }

  #solved(action) {
    try {
      action();
    } catch (fault) {
      if (!(fault instanceof Unsolved)) {
        throw fault;
      }
      this.say(t('draw.unsolved'), true);
    }
  }

  #boundary(places) {
    const ring = edit.ringFrom(places);
    if (ring === null) {
      throw new Unsolved('no boundary');
    }
    return rightHanded([[ring]]);
  }

  #create(shape) {
    const { category, class: zoneClass } = this.kind;
    const change = zones.creation(
      {
        category,
        ...(zoneClass ? { class: zoneClass } : {}),
        name: t('draw.newName'),
        geometry_status: 'INFERRED',
        survey_accuracy_m: 10,
      },
      shape,
    );
    workingSet.apply('draw.did.create', [], [change]);
    this.#done('draw.did.create', change.results[0].id);
  }

  #done(name, ...ids) {
    this.take('corners');
    this.set({ chosen: ids, at: null, others: [] });
    this.say(t(name));
  }

  #border() {
    this.#bend('draw.did.border', this.stretches[this.going].polygons);
    this.#done('draw.did.border', this.chosen[0]);
  }

  #cut(places) {
    const before = zones.polygons(this.first.zone);
    const parts = split(before, places);
    if (parts.length === before.length) {
      this.say(t('draw.cutsNothing'), true);
      return;
    }
    // parts that the line did not meet stay with the largest of those it made
    const made = parts.filter(
      (part) =>
        !before.some(
          (old) =>
            old.length === part.length &&
            old[0].length === part[0].length &&
            part[0].every((place) => old[0].some((one) => isSame(one, place))),
        ),
    );
    const rest = parts.filter((part) => !made.includes(part));
    const shapes = [[made[0], ...rest], ...made.slice(1).map((part) => [part])];
    const { removed, put } = zones.parted(this.first, shapes);
    workingSet.apply('draw.did.cut', removed, put);
    this.#done('draw.did.cut', this.chosen[0]);
  }

  #hole(boundary) {
    const before = zones.polygons(this.first.zone);
    const now = edit.withHole(before, boundary[0][0]) ?? difference(before, boundary);
    if (now.length === 0) {
      this.say(t('draw.nothingLeft'), true);
      return;
    }
    this.#bend('draw.did.hole', now);
    this.#done('draw.did.hole', this.chosen[0]);
  }

  // whole zones

  /**
   * Makes one zone of the chosen ones. Where that adds ground, because gaps between them are closed, or loses what is said of
   * them, it is told and waits.
   *
   * @param agreed what somebody has agreed to, as it was asked
   */
  join(agreed = { added: 0, lost: [] }) {
    const all = this.#all;
    this.#solved(() => {
      const one = joining(
        all.map(({ zone }) => zones.polygons(zone)),
        this.gapM,
      );
      if (one === null) {
        this.set({ asked: null });
        this.say(t('draw.apart', { gap: this.gapM }), true);
        return;
      }
      const lost = zones.lostBy(all);
      const added = one.added > NO_GAP_M2 ? one.added : 0;
      if (added > agreed.added + NO_GAP_M2 || !same(lost, agreed.lost)) {
        this.set({ asked: added > 0 || lost.length > 0 ? { added, lost } : null });
        this.say(t('draw.joinAsk'), true);
        return;
      }
      const done = zones.joined(all, one.shape);
      workingSet.apply('draw.did.join', done.removed, done.put);
      this.#done('draw.did.join', done.put[0].results[0].id);
    });
  }

  retire() {
    const done = zones.retired(this.first);
    workingSet.apply('draw.did.retire', done.removed, done.put);
    this.set({ chosen: [], at: null });
    this.say(t('draw.did.retire'));
  }

  /** What is said of the first zone becomes something else. */
  describe(properties) {
    const { zone } = this.first;
    const { removed, put } = zones.bent(this.first, { ...zone, properties: { ...zone.properties, ...properties } });
    workingSet.apply('draw.did.describe', removed, put);
    this.say(t('draw.did.describe'));
  }

  /** After what stands has changed: zones and corners that are no more are not chosen any more. */
  settle() {
    const chosen = this.chosen.filter((id) => neighbours.standing(id));
    const kept = chosen[0] === this.chosen[0];
    this.chosen = chosen;
    if (
      !kept ||
      (this.at &&
        (this.cornerPlace === null || this.at.index >= edit.cornersOf(edit.ringOf(zones.polygons(this.first.zone), this.at))))
    ) {
      this.at = null;
    }
    this.set({});
  }
}

export const desk = new Desk();
