// What is being generated: which generator, what is drawn for it, which parameters are changed. It outlives a reload of the tab.

import { session } from '../../shell/storage.js';
import { state } from '../../shell/state.js';

const EMPTY = { generator: null, values: {}, items: [], typed: {} };

class GeneratorDraft extends EventTarget {
  changeSet = null;
  /** As `GET /generators` has it; null while none is chosen. */
  generator = null;
  /** What is given, by parameter; what is not given has the service's default. */
  values = {};
  /**
   * In the order in which the service gets them: {key, role, label, geometry, properties, zone}. A zone of the service is
   * sent by its id alone: the service knows its shape better than the map does.
   */
  items = [];
  /** Coordinates that were typed and are not read yet, by role. */
  typed = {};
  #last = 0;

  /** Takes up what was begun for a change set, if anything was. @param generators all there are */
  restore(changeSet, generators) {
    if (this.changeSet !== changeSet) {
      const kept = { ...EMPTY, ...session.read(`generate.${changeSet}`, {}) };
      const generator = generators.find(({ id }) => id === kept.generator) ?? null;
      Object.assign(this, generator ? { ...kept, generator } : EMPTY, { changeSet });
      this.#last = Math.max(0, ...this.items.map(({ key }) => key));
    }
  }

  /** Takes another generator, or none; of what is given, what the new one reads too is kept. */
  choose(generator) {
    const roles = new Map((generator?.inputs ?? []).map((input) => [`${input.role} ${input.shape}`, input.maximum]));
    const shapeOf = (item) => this.generator.inputs.find(({ role }) => role === item.role).shape;
    const room = (item) => roles.get(`${item.role} ${shapeOf(item)}`) ?? 0;
    const items = this.items.filter((item) => this.of(item.role).indexOf(item) < room(item));
    const takes = ({ name, choices }) => name in this.values && (!choices || choices.some(({ value }) => value === this.values[name]));
    const values = Object.fromEntries((generator?.parameters ?? []).filter(takes).map(({ name }) => [name, this.values[name]]));
    Object.assign(this, { ...EMPTY, generator, items, values });
    this.#changed('generator');
  }

  /** @param value undefined: not given */
  give(name, value) {
    const { [name]: before, ...others } = this.values;
    this.values = value === undefined ? others : { ...others, [name]: value };
    this.#changed('values', name);
  }

  /** Adds something to a role; where it takes one only, in place of that one. */
  add(role, { label, geometry, zone = null }) {
    const item = { key: ++this.#last, role: role.role, label, geometry, properties: {}, zone };
    this.items = [...this.items.filter((one) => role.maximum > 1 || one.role !== role.role), item];
    this.#changed('items', role.role);
  }

  remove({ key, role }) {
    this.items = this.items.filter((one) => one.key !== key);
    this.#changed('items', role);
  }

  /** @param value undefined: not said */
  say(item, name, value) {
    const { [name]: before, ...others } = item.properties;
    item.properties = value === undefined ? others : { ...others, [name]: value };
    this.#changed('said');
  }

  type(role, text) {
    this.typed = { ...this.typed, [role]: text };
    this.#keep();
  }

  /** After it was taken: what is drawn goes, what was chosen stays for the next one. */
  clearItems() {
    this.items = [];
    this.#changed('items');
  }

  of(role) {
    return this.items.filter((item) => item.role === role);
  }

  get isBegun() {
    return this.generator !== null && (this.items.length > 0 || Object.keys(this.values).length > 0 || this.needsNothingDrawn);
  }

  get needsNothingDrawn() {
    return this.generator.inputs.every(({ minimum }) => minimum === 0)
      && this.generator.parameters.every(({ required }) => !required);
  }

  /** What has to be there before the service is asked at all, as faults of it. */
  get missing() {
    const { inputs, parameters } = this.generator;
    return [...inputs.filter(({ role, minimum }) => this.of(role).length < minimum)
      .map(({ role }) => ({ code: 'GENERATOR_INPUT_MISSING', pointer: '/geometry', parameter: role })),
    ...parameters.filter(({ name, required }) => required && !(name in this.values))
      .map(({ name }) => ({ code: 'GENERATOR_PARAMETER_MISSING', pointer: `/parameters/${name}` }))];
  }

  /** What the service is asked. */
  request() {
    const drawn = this.items.filter(({ zone }) => zone === null);
    return {
      parameters: this.values,
      geometry: drawn.length === 0 ? null : { type: 'FeatureCollection', features: drawn.map(({ role, geometry, properties }) => ({
        type: 'Feature', properties: { ...properties, role }, geometry })) },
      zones: this.items.filter(({ zone }) => zone !== null).map(({ zone, role }) => ({ zoneId: zone, role })),
      ...(state.get('asOf') ? { day: state.get('asOf') } : {}),
    };
  }

  /** What a fault of the service belongs to: {parameter}, {item}, {role}, or {} for the whole. */
  belongs({ pointer = '', parameter }) {
    const [, list, rest] = /^\/(parameters|geometry\/features|zones)\/([^/]+)/.exec(pointer) ?? [];
    if (list === 'parameters') {
      return { parameter: rest.replaceAll('~1', '/').replaceAll('~0', '~') };
    }
    if (list !== undefined) {
      const drawn = this.items.filter(({ zone }) => (zone === null) === (list !== 'zones'));
      return { item: drawn[Number(rest)] };
    }
    // what is not there has no place of its own: the service names its role
    return { role: pointer === '/geometry' ? parameter : undefined };
  }

  #changed(what, name = null) {
    this.#keep();
    this.dispatchEvent(new CustomEvent('change', { detail: { what, name } }));
  }

  #keep() {
    const { generator, values, items, typed } = this;
    session.write(`generate.${this.changeSet}`, generator === null ? null : { generator: generator.id, values, items, typed });
  }
}

export const draft = new GeneratorDraft();
