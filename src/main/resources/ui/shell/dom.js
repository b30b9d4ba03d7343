// Builds elements: h('button', {class: 'quiet', onclick: go}, 'Text'). Texts are texts, never markup.

/** @param properties attributes; those that begin with `on` are listeners, null and false leave an attribute out */
export function h(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else if (key in element && (typeof value === 'boolean' || key === 'value')) {
      element[key] = value;
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Outlines on a square of 24; drawn with the colour of the text around. */
const ICONS = {
  prohibited: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM5.6 5.6l12.8 12.8',
  restricted: 'M12 3l9.5 17h-19zM12 10v4.5M12 17.2v.3',
  conditional: 'M5 4h14v16H5zM8.5 9l1.2 1.2L12 8M8.5 15l1.2 1.2L12 14M14 9.5h2.5M14 15.5h2.5',
  clear: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.2l2.8 2.8L16 9.6',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.4 15.4L20 20',
  line: 'M4 18L18 4l2 2L6 20zM8 14l1.5 1.5M11 11l1.5 1.5M14 8l1.5 1.5',
  area: 'M5 7l8-3 7 7-4 8-9 1z',
  home: 'M4 11l8-7 8 7M6 10v10h12V10',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.700l1-1',
  close: 'M6 6l12 12M18 6L6 18',
  locate: 'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM12 2v5M12 17v5M2 12h5M17 12h5',
  theme: 'M12 3a9 9 0 1 0 9 9 7 7 0 0 1-9-9z',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20c.8-4 3.8-6 7.5-6s6.7 2 7.5 6',
  back: 'M15 5l-7 7 7 7',
  move: 'M12 3v18M3 12h18M12 3l-3 3M12 3l3 3M12 21l-3-3M12 21l3-3M3 12l3-3M3 12l3 3M21 12l-3-3M21 12l-3 3',
};

/** An icon that says nothing to those who listen: the text beside it does. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

let last = 0;

/** An id that no other element of the page has. */
export const newId = () => `x${++last}`;

/** Says something to those who listen. */
export function announce(text) {
  document.getElementById('live').textContent = text;
}

/** Where links of the service are resolved against: the address of the page without its query. */
export const at = (path) => new URL(path, document.baseURI).href;
