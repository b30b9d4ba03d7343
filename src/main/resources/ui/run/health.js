// Whether the service is well, followed while it is looked at.

import { getJson } from '../shell/api.js';
import { h } from '../shell/dom.js';
import { state } from '../shell/state.js';
import { t } from '../text/text.js';
import { RunView, time, tried } from './view.js';

const EVERY_MS = 5000;
const mb = (bytes) => `${(bytes / 1048576).toFixed(1)} MB`;

class Health extends RunView {
  #facts = h('dl', { class: 'health' });
  #told = h('div');
  #asking = false;

  connectedCallback() {
    super.connectedCallback();
    setInterval(() => {
      if (this.isConnected && !this.hidden && state.get('mode') === 'run' && document.visibilityState === 'visible') {
        this.#ask();
      }
    }, EVERY_MS);
  }

  draw() {
    this.replaceChildren(h('h2', {}, t('run.health')), this.#told, this.#facts);
    this.#ask();
  }

  async #ask() {
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    await tried(this.#told, async () => {
      const [{ status }, now] = await Promise.all([getJson('health'), getJson('status')]);
      this.#facts.replaceChildren(...[
        ['status', t(`health.${status}`)], ['store', now.store], ['revision', String(now.datasetRevision)],
        ['index', t('health.indexOf', { revision: now.indexRevision, zones: now.index.zones })],
        ['indexMemory', `${mb(now.index.cellBytes)} / ${mb(now.index.limitBytes)}${now.index.onDisk ? ` · ${t('health.onDisk')}` : ''}`],
        ['memory', `${mb(now.memory.usedBytes)} / ${mb(now.memory.maxBytes)}`], ['audit', t('health.auditOf', { rows: now.auditRows })],
        ['protected', t(now.auditProtected ? 'audit.protected' : 'audit.unprotected')], ['imports', String(now.importsOpen)],
        ['rules', now.ruleSet], ['started', time(now.startedAt)], ['java', now.java], ['asked', time(new Date().toISOString())],
      ].map(([key, value]) => [h('dt', {}, t(`health.${key}`)), h('dd', {}, value)]).flat());
    });
    this.#asking = false;
  }
}

customElements.define('lx-run-health', Health);
