// Where a project comes from: a file, pasted points, or a drawing. A source is
// {kind, name, mediaType, crs, text | base64}: what is sent to the service, byte for byte, and can be kept in the tab.

const TYPES = {
  txt: 'text/plain', zip: 'application/zip', geojson: 'application/geo+json', json: 'application/geo+json',
  kml: 'application/vnd.google-earth.kml+xml', ovkml: 'application/vnd.google-earth.kml+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel', // not read; the service says what to do instead
};

/** What the file chooser offers. */
export const ENDINGS = Object.keys(TYPES).map((ending) => `.${ending}`).join(',');

/** Beyond it a browser of a weak computer takes too long. */
export const MOST_BYTES = 32 * 1024 * 1024;

const endingOf = (name) => name.toLowerCase().split('.').pop();

export const isRead = (name) => endingOf(name) in TYPES;

/** A file as it is; its bytes are not looked at here. @param label how it is called to the person */
export async function fromFile(file, label = file.name) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let i = 0; i < bytes.length; i += 32768) {
    binary += String.fromCharCode(...bytes.subarray(i, i + 32768));
  }
  return { kind: 'file', name: label, mediaType: TYPES[endingOf(file.name)], crs: null, base64: btoa(binary) };
}

/** A GeoJSON geometry in a CRS (null: longitude and latitude). */
export const fromGeometry = (kind, geometry, crs = null) => ({
  kind, name: null, mediaType: 'application/geo+json', crs: crs === null || crs === 'EPSG:4490' ? null : crs,
  text: JSON.stringify({ type: 'Feature', properties: {}, geometry }),
});

/** Text of a boundary point file. */
export const fromTxt = (text) => ({ kind: 'pasted', name: null, mediaType: 'text/plain', crs: null, text });

/** GeoJSON geometry of corners in the order of GeoJSON; a boundary is closed. */
export function geometryOf(type, points) {
  if (type === 'Point') {
    return points.length === 1 ? { type, coordinates: points[0] } : { type: 'MultiPoint', coordinates: points };
  }
  if (type === 'LineString') {
    return { type, coordinates: points };
  }
  const [first, last] = [points[0], points.at(-1)];
  const closed = first[0] === last[0] && first[1] === last[1];
  return { type, coordinates: [closed ? points : [...points, first]] };
}

const bytesOf = (source) => (source.text === undefined
  ? Uint8Array.from(atob(source.base64), (c) => c.charCodeAt(0)) : new TextEncoder().encode(source.text));

/** What is sent to be read. */
export const plainBody = (source) => ({ content: bytesOf(source), mediaType: source.mediaType, crs: source.crs });

/**
 * What is sent to be checked: {body, parameters}. GeoJSON carries what is stated in its feature, all other files have it
 * beside them, and what they say themselves must not be said twice.
 *
 * @param values what is stated
 * @param stated names of properties that the file states itself
 */
export function checkBody(source, values, stated) {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''));
  if (source.mediaType !== 'application/geo+json') {
    const beside = Object.entries(given).filter(([name]) => !stated.includes(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]);
    return { body: plainBody(source), parameters: Object.fromEntries(beside) };
  }
  const json = JSON.parse(new TextDecoder().decode(bytesOf(source)).replace(/^\uFEFF/, ''));
  const feature = json.type === 'FeatureCollection' ? json.features[0] : json;
  const whole = feature.type === 'Feature' ? { ...feature, properties: { ...feature.properties, ...given } }
    : { type: 'Feature', properties: given, geometry: feature };
  return {
    body: { content: JSON.stringify(json.type === 'FeatureCollection' ? { ...json, features: [whole] } : whole), mediaType: source.mediaType, crs: source.crs },
    parameters: {},
  };
}
