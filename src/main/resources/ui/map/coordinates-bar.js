// Where the pointer is, or the middle of the map: CGCS2000 in degrees, and Gauss-Krüger in the 3° zone of the place.

import { toGrid } from '../geo/grids.js';
import { h } from '../shell/dom.js';
import { Part } from '../shell/part.js';
import { degrees, dms, grid } from '../text/format.js';
import { t } from '../text/text.js';
import { map, toLonLat } from './map.js';

class CoordinatesBar extends Part {
  static hangsOn = ['view'];

  #pointer = null;

  connectedCallback() {
    super.connectedCallback();
    map.on('pointermove', ({ coordinate }) => {
      this.#pointer = coordinate;
      this.update();
    });
    map.getTargetElement()?.addEventListener('pointerleave', () => {
      this.#pointer = null;
      this.update();
    });
  }

  render() {
    this.replaceChildren(h('span', { class: 'where' }), h('span', { class: 'lonlat' }), h('span', { class: 'dms' }),
      h('span', { class: 'grid' }));
    this.update();
  }

  update() {
    const [lon, lat] = toLonLat(this.#pointer ?? map.getView().getCenter());
    const { zone, crs, north, east } = toGrid(lon, lat);
    const [where, lonLat, angles, metres] = this.children;
    where.textContent = t(this.#pointer ? 'coordinates.pointer' : 'coordinates.middle');
    lonLat.textContent = `CGCS2000 ${degrees(lon)}, ${degrees(lat)}`;
    angles.textContent = `${dms(lon)} E ${dms(lat)} N`;
    metres.textContent = `${crs} X ${grid(north)} Y ${zone}${grid(east).padStart(8, '0')}`;
  }
}

customElements.define('lx-coordinates', CoordinatesBar);
