// Buttons on the map: nearer, farther, everything, length, area. What is measured is written beside them.

import { lineLength, ringArea } from '../geo/ellipsoid.js';
import { announce, h, icon } from '../shell/dom.js';
import { Part } from '../shell/part.js';
import { state } from '../shell/state.js';
import { area, metres } from '../text/format.js';
import { t } from '../text/text.js';
import { everything } from '../look/catalogue.js';
import { showExtent, toLonLat, toMap, zoomBy } from './map.js';
import { draw, stop } from './tool.js';

const TOOLS = { length: 'LineString', area: 'Polygon' };

class MapTools extends Part {
  static hangsOn = ['tool'];

  #result = null;

  render() {
    this.#result = this.#result ?? h('output', { class: 'measured' });
    const button = (name, action, properties = {}) => h('button', {
      type: 'button', class: 'square', 'aria-label': t(`map.${name}`), title: t(`map.${name}`), onclick: action, ...properties,
    }, icon({ nearer: 'plus', farther: 'minus', everything: 'home', length: 'line', area: 'area' }[name]));
    this.replaceChildren(
      h('div', { class: 'stack', role: 'group', 'aria-label': t('map.zoom') },
        button('nearer', () => zoomBy(1)), button('farther', () => zoomBy(-1)), button('everything', () => this.#everything())),
      h('div', { class: 'stack', role: 'group', 'aria-label': t('map.measure') }, Object.keys(TOOLS).map((name) =>
        button(name, () => this.#measure(name), { 'aria-pressed': String(state.get('tool') === name) }))),
      this.#result,
    );
    this.#result.hidden = !(state.get('tool') in TOOLS);
  }

  async #everything() {
    const box = await everything();
    showExtent([...toMap(box.slice(0, 2)), ...toMap(box.slice(2))]);
  }

  #measure(name) {
    if (state.get('tool') === name) {
      stop();
      return;
    }
    draw(name, TOOLS[name], (geometry) => {
      this.#result.textContent = measured(name, geometry);
    }, (geometry) => announce(measured(name, geometry)));
    this.#result.textContent = t('map.measureHow');
    this.#result.hidden = false;
    announce(t('map.measureHow'));
  }
}

/** Length or area of what is drawn, on the ellipsoid. */
function measured(name, geometry) {
  const lonLats = (places) => places.map(toLonLat);
  if (name === 'length') {
    return metres(lineLength(lonLats(geometry.getCoordinates())));
  }
  const ring = lonLats(geometry.getCoordinates()[0] ?? []);
  return area(ringArea(ring));
}

customElements.define('lx-map-tools', MapTools);
