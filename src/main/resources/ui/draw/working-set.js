// The change set that is open, as the service has it and with what is drawn beyond that. What is drawn counts at once and is
// kept with the service a moment later. Parts listen for 'change'.

import { schemaOf } from '../look/zone-words.js';
import { Problem, Unreachable, getJson, send } from '../shell/api.js';
import { may } from '../shell/session.js';
import { state } from '../shell/state.js';
import { t } from '../text/text.js';
import { joinedDrafts } from './drafts.js';
import { whoTouched } from './faster.js';
import { History, exchanged } from './history.js';
import { COMPUTED, differences, merge, same } from './merge.js';
import { tabs } from './tabs.js';
import { newZoneId } from './tools/zone.js';
import * as vault from './vault.js';

/** Time in which one stroke follows another: no need to send each. */
const PAUSE_MS = 700;
/** What every zone says, or the service works out. */
const NEVER_NULL = [...COMPUTED, 'zone_id', 'category', 'class', 'name', 'geometry', 'geometry_status', 'survey_accuracy_m',
  'security_level'];
/** Times in a row that somebody else may be faster before this is told. */
const MOST_OVERTAKEN = 10;

class WorkingSet extends EventTarget {
  id = null;
  /** What the service says of the set: {id, version, state, title, validFrom, creator, drafters, …}; null while unknown. */
  head = null;
  /** Its changes, with whole zones: {id, kind, sources: [{zoneId, version}], results: [Feature in longitude and latitude]}. */
  changes = [];
  /** Why it could not be read or kept: a Problem or Unreachable; null if all is well. */
  fault = null;
  /**
   * Where somebody else touched the same, until it is settled: [{ids, base: [change], mine: [change], theirs: [change], since,
   * by}]: `since` is the version of the set that was seen, `by` who was faster, {actor, at}, or null as long as that is unknown.
   */
  conflicts = [];

  #kept = []; // changes as the service has them
  #refused = new WeakMap(); // change → why the service does not take it
  #history = new History();
  #saving = null;
  #due = null;

  async open(id) {
    this.#begin(id);
    await this.reload();
  }

  async close() {
    try {
      await this.flush();
    } catch (fault) {
      if (!(fault instanceof Problem || fault instanceof Unreachable)) {
        throw fault;
      } // what is not kept stays in the browser until the set is opened again
    }
    this.#begin(null);
    this.#tell();
  }

  #begin(id) {
    clearTimeout(this.#due);
    Object.assign(this, { id, head: null, changes: [], fault: null, conflicts: [] });
    this.#kept = [];
    this.#history.clear();
    tabs.open(id);
  }

  /** Whether the person may draw in it now. */
  get editable() {
    return this.head?.state === 'DRAFT' && may('PLANNER');
  }

  /** 'KEPT', 'KEEPING' or 'WAITING': whether the service has everything that is drawn. */
  get keeping() {
    return !this.#differs ? 'KEPT' : this.#saving || this.#due !== null ? 'KEEPING' : 'WAITING';
  }

  get #differs() {
    const { removed, replaced, added } = differences(this.#kept, this.changes);
    return removed.length + replaced.length + added.length > 0 || this.conflicts.length > 0;
  }

  /** Reads the set again, after something was done to it by other means than drawing; what is drawn stays. */
  async reload() {
    const { id } = this;
    const first = this.head === null;
    const [{ head, changes: theirs }] = await Promise.all([read(id), tabs.ready]);
    const draft = first && this.id === id ? await this.#draft() : null;
    if (this.id !== id) {
      return;
    }
    if (draft) {
      const side = (name) => restored(theirs, draft.entries, name);
      this.#join(side('base'), side('mine'), theirs, draft.version);
    } else {
      this.#join(this.#kept, this.changes, theirs, this.head?.version ?? head.version);
    }
    Object.assign(this, { head, fault: null });
    this.#tell();
    this.#later();
  }

  /** What was drawn in this tab before, or in one that is gone, and never reached the service; null if there is nothing. */
  async #draft() {
    const [set, own] = [this.#setKey, this.#key];
    const isOwn = ({ key }) => key === own;
    const isFree = ({ key }) => !tabs.holds(key.slice(set.length), this.id);
    const draft = await vault.choose(set, (all) => {
      const there = [...all.filter(isOwn), ...all.filter((one) => !isOwn(one) && isFree(one))];
      const { draft: taken, keys } = joinedDrafts(there);
      const gone = keys.filter((key) => key !== own).map((key) => ({ key, value: null }));
      return { taken, kept: [...(taken ? [{ key: own, value: taken }] : []), ...gone] };
    });
    return draft ?? null;
  }

  #join(base, mine, theirs, since) {
    const held = new Set(this.conflicts.flatMap(({ ids }) => ids)); // what waits to be settled goes on waiting
    const free = (changes) => changes.filter(({ id }) => !held.has(id));
    const { changes, conflicts, taken } = merge(free(base), free(mine), free(theirs));
    this.#history.forget(taken);
    this.#kept = theirs;
    this.changes = [...changes, ...mine.filter(({ id }) => held.has(id))];
    this.conflicts = [
      ...this.conflicts.map((one) => ({ ...one, theirs: theirs.filter(({ id }) => one.ids.includes(id)) })),
      ...conflicts.map((one) => ({ ...one, since, by: null })),
    ];
    this.conflicts.forEach((one) => this.#findOut(one));
  }

  /** Looks who was faster; where that cannot be known now, the conflict is settled without it. */
  async #findOut({ ids, since }) {
    const { id } = this;
    try {
      const by = await whoTouched(id, ids, since);
      if (by !== null && this.id === id) {
        this.conflicts = this.conflicts.map((one) => (same(one.ids, ids) ? { ...one, by } : one));
        this.#tell();
      }
    } catch (fault) {
      if (!(fault instanceof Problem || fault instanceof Unreachable)) {
        throw fault;
      }
    }
  }

  /**
   * Does something to the set.
   *
   * @param name key of the text for what is done, such as 'draw.did.move'
   * @param removed ids of changes that go
   * @param put changes that come, or take the place of those with their ids
   */
  apply(name, removed, put) {
    const going = new Set([...removed, ...put.map(({ id }) => id)]);
    const before = this.changes.filter(({ id }) => going.has(id));
    this.#history.add({ name, before, after: put });
    this.#now(exchanged(this.changes, before, put));
  }

  get canUndo() {
    return this.editable && this.#history.canUndo;
  }

  get canRedo() {
    return this.editable && this.#history.canRedo;
  }

  /** @returns the name of what was undone; null if there was nothing */
  undo() {
    return this.#step(this.canUndo ? this.#history.undo(this.changes) : null);
  }

  redo() {
    return this.#step(this.canRedo ? this.#history.redo(this.changes) : null);
  }

  #step(done) {
    if (done) {
      this.#now(done.changes);
    }
    return done?.name ?? null;
  }

  #now(changes) {
    this.changes = changes;
    this.conflicts = this.conflicts.map((one) => ({ ...one, mine: changes.filter(({ id }) => one.ids.includes(id)) }));
    this.fault = null;
    this.#remember();
    this.#later();
    this.#tell();
  }

  /** @param choice 'mine', 'theirs', or 'further': theirs, and mine beside it as new zones */
  settle(conflict, choice) {
    const copies = conflict.mine
      .flatMap(({ results }) => results)
      .map((zone) => {
        const id = newZoneId();
        return {
          id: newZoneId(),
          kind: 'CREATE',
          origin: 'drawn',
          sources: [],
          results: [
            {
              ...zone,
              id,
              properties: { ...zone.properties, zone_id: id, name: t('draw.further', { name: zone.properties.name }) },
            },
          ],
        };
      });
    const chosen = choice === 'mine' ? conflict.mine : [...conflict.theirs, ...(choice === 'further' ? copies : [])];
    this.conflicts = this.conflicts.filter((other) => !same(other.ids, conflict.ids));
    this.#history.forget(conflict.ids);
    this.#now(
      exchanged(
        this.changes,
        conflict.ids.map((id) => ({ id })),
        chosen,
      ),
    );
  }

  /** Why the service does not take a change as it is; undefined if nothing is known against it. */
  refusal(change) {
    return this.#refused.get(change);
  }

  #later() {
    clearTimeout(this.#due);
    this.#due = this.#differs
      ? setTimeout(() => {
          this.#due = null;
          this.#save().catch((fault) => this.fail(fault));
        }, PAUSE_MS)
      : null;
  }

  /** Keeps what is drawn and not yet with the service; whoever takes a step or generates waits for it. */
  async flush() {
    clearTimeout(this.#due);
    this.#due = null;
    if (this.id !== null && this.head !== null) {
      await this.#save();
      if (this.conflicts.length > 0) {
        throw new Problem(412, t('draw.conflictOpen'), []);
      }
      const refused = this.changes.map((change) => this.#refused.get(change)).find(Boolean);
      if (refused) {
        throw refused;
      }
    }
  }

  async #save() {
    while (this.#saving) {
      await this.#saving.catch(() => {});
    }
    this.#saving = this.#sendAll();
    this.#tell();
    try {
      await this.#saving;
      this.fault = this.changes.map((change) => this.#refused.get(change)).find(Boolean) ?? null;
    } finally {
      this.#saving = null;
      this.#remember();
      this.#tell();
    }
  }

  async #sendAll() {
    const { id } = this;
    let overtaken = 0;
    for (let next = this.#next(); next && this.id === id; next = this.#next()) {
      try {
        await this.#send(id, next);
      } catch (fault) {
        if (!(fault instanceof Problem)) {
          throw fault;
        }
        if (fault.status === 412 && ++overtaken <= MOST_OVERTAKEN) {
          await this.#overtaken(id);
        } else if ([400, 409, 413, 422].includes(fault.status) && next.change) {
          this.#refused.set(next.change, fault); // the others need not wait for it
        } else {
          throw fault;
        }
      }
    }
  }

  async #overtaken(id) {
    const { head, changes: theirs } = await read(id);
    if (this.id === id) {
      this.#join(this.#kept, this.changes, theirs, this.head.version);
      this.head = head;
      this.#tell();
    }
  }

  /** What is to be sent next: first what goes, so that a zone is never in two changes. */
  #next() {
    const held = new Set(this.conflicts.flatMap(({ ids }) => ids));
    const { removed, replaced, added } = differences(this.#kept, this.changes);
    const gone = removed.find((id) => !held.has(id));
    if (gone !== undefined) {
      return { method: 'DELETE', id: gone };
    }
    const open = (change) => !held.has(change.id) && !this.#refused.has(change);
    const put = replaced.find(open);
    const post = put ? null : added.find(open);
    return put ? { method: 'PUT', id: put.id, change: put } : post ? { method: 'POST', change: post } : null;
  }

  async #send(id, { method, id: changeId, change }) {
    const path = `change-sets/${id}/changes`;
    const { version } = this.head;
    const answer = await send(
      method,
      method === 'POST' ? path : `${path}/${changeId}`,
      method === 'DELETE' ? { version } : { version, json: await bodyOf(change) },
    );
    const now =
      method === 'DELETE'
        ? null
        : method === 'PUT'
          ? answer.body
          : await getJson(`${path}/${answer.body.added[0]}`, { version: answer.version });
    if (this.id !== id) {
      return;
    }
    const settled = now && asKept(now, change);
    this.#kept = exchanged(this.#kept, [{ id: changeId }], settled ? [settled] : []);
    if (settled) {
      this.changes = this.changes.map((one) =>
        one === change ? settled : one.id === change.id ? { ...one, id: settled.id } : one,
      );
      this.#history.replace(change, settled);
    }
    this.head = { ...this.head, version: answer.version, changeCount: this.#kept.length };
    this.#remember();
    this.#tell();
  }

  /** What keys of all drafts of the open set begin with, those of other tabs among them. */
  get #setKey() {
    return `${state.get('person')?.login ?? ''} ${this.id} `;
  }

  get #key() {
    return this.#setKey + tabs.name;
  }

  #remember() {
    if (this.id === null || this.head === null) {
      return;
    }
    const held = this.conflicts.flatMap(({ ids }) => ids);
    const base = [...this.#kept.filter(({ id }) => !held.includes(id)), ...this.conflicts.flatMap((conflict) => conflict.base)];
    const before = new Map(base.map((change) => [change.id, change]));
    const after = new Map(this.changes.map((change) => [change.id, change]));
    const ids = new Set([...before.keys(), ...after.keys()]);
    const entries = [...ids]
      .map((id) => ({ id, base: before.get(id) ?? null, mine: after.get(id) ?? null }))
      .filter((entry) => !same(entry.base, entry.mine));
    const version = Math.min(this.head.version, ...this.conflicts.map(({ since }) => since));
    vault.write(this.#key, entries.length === 0 ? null : { version, entries });
  }

  /** Tells why it could not be read or kept; it is tried again when the service is reached again. */
  fail(fault) {
    if (!(fault instanceof Problem || fault instanceof Unreachable)) {
      throw fault;
    }
    this.fault = fault;
    this.#tell();
  }

  /** Tries again what failed. */
  async again() {
    if (this.id === null) {
      return;
    }
    try {
      await (this.head === null ? this.reload() : this.#save());
    } catch (fault) {
      this.fail(fault);
    }
  }

  #tell() {
    this.dispatchEvent(new CustomEvent('change'));
  }
}

async function read(id) {
  const head = await getJson(`change-sets/${id}`);
  const changes = [];
  for (let from = 0; from < head.changeCount;) {
    const page = (await getJson(`change-sets/${id}/changes`, { from, version: head.version })).changes;
    changes.push(...page);
    from += page.length;
  }
  return { head, changes };
}

/** A zone with null for all that it could say and does not: else the service takes it from the zone that it was. */
async function whole(zone) {
  const names = Object.keys(await schemaOf(zone.properties.category)).filter((name) => !NEVER_NULL.includes(name));
  return { ...zone, properties: { ...Object.fromEntries(names.map((name) => [name, null])), ...zone.properties } };
}

const bodyOf = async ({ kind, sources, results, origin }) => ({
  kind,
  sources,
  results: await Promise.all(results.map(whole)),
  ...(origin ? { origin } : {}),
});

/** A change as the service has it, with the shapes that are drawn already where they are the same. */
function asKept({ version, ...now }, sent) {
  return {
    ...now,
    results: now.results.map((zone, i) =>
      same(zone.geometry, sent.results[i]?.geometry) ? { ...zone, geometry: sent.results[i].geometry } : zone,
    ),
  };
}

/** A list of changes as it was when a draft was kept. */
function restored(theirs, entries, side) {
  const ids = new Set(entries.map(({ id }) => id));
  return [...theirs.filter(({ id }) => !ids.has(id)), ...entries.map((entry) => entry[side]).filter(Boolean)];
}

export const workingSet = new WorkingSet();

document.addEventListener('lx-reconnected', () => workingSet.again());
state.addEventListener('change', ({ detail }) => {
  if (detail.includes('person') && workingSet.head !== null) {
    workingSet.again(); // whoever was signed out meanwhile has lost nothing
  }
});
