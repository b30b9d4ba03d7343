// Understands a place however an officer pastes it. Pure: numbers in, readings out; nothing is drawn or fetched.
//
// A reading is {kind, crs, order, notes, lon, lat} for degrees and {kind: 'grid', crs, order, notes, north, east, zone,
// width} for Gauss-Krüger metres; the caller turns the latter into degrees. Of several readings the likeliest comes first.
// Numbers of zones and CRSs: EPSG registry (4491–4554, CGCS2000 / Gauss-Kruger).

/** What this part of the world allows: China's mainland in degrees, and metres of its grids. */
const LON = [73, 136];
const LAT = [3, 54];
/** 3° zones of the prefecture, which a coordinate without a zone's number may lie in. */
export const ZONES = [29, 30, 31];
const NORTH = [331000, 5990000];
const EAST = [100000, 900000];

const WIDE = new Map([...'０１２３４５６７８９．，；－＋　（）'].map((c, i) => [c, '0123456789.,;-+ ()'[i]]));

/** Words for directions, as the letters that stand for them. */
const LETTERS = {
  东经: 'E', 西经: 'W', 经度: 'E', 纬度: 'N', 北纬: 'N', 南纬: 'S', lat: 'N', latitude: 'N', lon: 'E', longitude: 'E', lng: 'E',
};

const inside = (value, [low, high]) => value >= low && value <= high;

/** Full-width letters and the many signs for degrees, minutes and seconds become one of each. */
function plain(text) {
  return [...text].map((c) => WIDE.get(c) ?? c).join('')
    .replace(/东经|西经|经度|纬度|北纬|南纬|(?<![a-z])(?:lat(?:itude)?|lon(?:gitude)?|lng|[EWNS])(?![a-z])/gi,
      (word) => ` ${LETTERS[word.toLowerCase()] ?? word.toUpperCase()} `)
    .replace(/[°º˚度]/g, '°')
    .replace(/''|[″”“"秒]/g, '″')
    .replace(/[′’‘'`分]/g, '′');
}

const ANGLE = /([+-]?\d+(?:\.\d+)?)\s*°\s*(?:(\d+(?:\.\d+)?)\s*′\s*)?(?:(\d+(?:\.\d+)?)\s*″)?/g;

/** Angles with degree signs, each with the letter beside it. */
function angles(text) {
  const found = [];
  for (const match of text.matchAll(ANGLE)) {
    const [whole, degrees, minutes = '0', seconds = '0'] = match;
    if (Number(minutes) >= 60 || Number(seconds) >= 60) {
      return [];
    }
    const size = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600;
    const sign = degrees.startsWith('-') ? -1 : 1;
    const after = /^\s*([EWNS])/.exec(text.slice(match.index + whole.length));
    const before = /([EWNS])\s*:?\s*$/.exec(text.slice(0, match.index));
    found.push({ value: sign * size, letter: before?.[1] ?? after?.[1] ?? null });
  }
  return found;
}

/** Numbers of a text that holds nothing else but separators, letters of directions and names of axes. */
function numbers(text) {
  const bare = text.replace(/\b[xy]\b\s*[:=]?/gi, ' ').replace(/[,;|\t()[\]:=、]/g, ' ');
  const parts = bare.trim().split(/\s+/).filter(Boolean);
  const found = [];
  let letter = null;
  for (const part of parts) {
    if (/^[EWNS]$/.test(part)) {
      if (found.length > 0 && found.at(-1).letter === null && (parts.indexOf(part) > 0) && !letter && !startsWithLetter(parts)) {
        found.at(-1).letter = part;
      } else {
        letter = part;
      }
    } else if (/^[+-]?\d+(\.\d+)?$/.test(part)) {
      found.push({ value: Number(part), text: part, letter });
      letter = null;
    } else {
      return [];
    }
  }
  return found;
}

const startsWithLetter = (parts) => /^[EWNS]$/.test(parts[0]);

/** Longitude and latitude from two angles: letters decide, then what can only be one of them. */
function degrees([first, second], kind) {
  const isLon = (angle) => angle.letter === 'E' || angle.letter === 'W';
  const isLat = (angle) => angle.letter === 'N' || angle.letter === 'S';
  const signed = (angle) => (angle.letter === 'W' || angle.letter === 'S' ? -angle.value : angle.value);
  const reading = (lon, lat, order, notes) => ({ kind, crs: 'EPSG:4490', order, notes, lon: signed(lon), lat: signed(lat) });
  const possible = ({ lon, lat }) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  if ((isLon(first) && !isLon(second)) || (isLat(second) && !isLat(first))) {
    return [reading(first, second, 'lon-lat', [])].filter(possible);
  }
  if ((isLat(first) && !isLat(second)) || (isLon(second) && !isLon(first))) {
    return [reading(second, first, 'lat-lon', [])].filter(possible);
  }
  const asLonLat = reading(first, second, 'lon-lat', []);
  const asLatLon = reading(second, first, 'lat-lon', []);
  const fits = ({ lon, lat }) => inside(lon, LON) && inside(lat, LAT);
  const readings = [asLonLat, asLatLon].filter(possible);
  readings.sort((a, b) => fits(b) - fits(a));
  if (readings.length > 0 && !fits(readings[0])) {
    return readings.slice(0, 1).map((one) => ({ ...one, notes: ['OUTSIDE_CHINA'] }));
  }
  return readings.filter(fits).map((one) => ({ ...one, notes: one.order === 'lat-lon' ? ['ORDER_GUESSED'] : [] }));
}

/** ddd.mmssss and dddmmss.s: degrees, minutes and seconds run together; null where the digits cannot be that. */
function unpacked(text) {
  const dotted = /^(\d{1,3})\.(\d{2})(\d{2})(\d*)$/.exec(text);
  const joined = /^(\d{2,3})(\d{2})(\d{2}(?:\.\d+)?)$/.exec(text);
  const match = joined ? [joined[1], joined[2], joined[3]] : dotted && [dotted[1], dotted[2], `${dotted[3]}.${dotted[4] || 0}`];
  if (!match || Number(match[1]) >= 60 || Number(match[2]) >= 60) {
    return null;
  }
  return Number(match[0]) + Number(match[1]) / 60 + Number(match[2]) / 3600;
}

function packed(pair) {
  const values = pair.map((number) => unpacked(number.text));
  if (values.includes(null)) {
    return [];
  }
  return degrees(values.map((value, i) => ({ value, letter: pair[i].letter })), 'packed')
    .filter((reading) => !reading.notes.includes('OUTSIDE_CHINA'));
}

/** Zone, width of its strip in degrees and easting without the zone's number; null if it is no easting. */
function easting(value) {
  if (inside(value, EAST)) {
    return { zone: null, width: null, east: value };
  }
  const zone = Math.floor(value / 1e6);
  const rest = value - zone * 1e6;
  if (inside(zone, [13, 45]) && inside(rest, EAST)) {
    return { zone, width: zone >= 25 ? 3 : 6, east: rest };
  }
  return null;
}

/** Code of the CRS of a zone: prefixed where the coordinates bear its number. */
export function gridCrs(zone, width, prefixed) {
  if (width === 3) {
    return `EPSG:${(prefixed ? 4513 : 4534) + zone - 25}`;
  }
  return `EPSG:${(prefixed ? 4491 : 4502) + zone - 13}`;
}

/** Longitude of the central meridian of a zone. */
export const centralMeridian = (zone, width) => (width === 3 ? 3 * zone : 6 * zone - 3);

/** Gauss-Krüger metres: the northing has seven digits, the easting six, or eight with the zone's number. */
function grid(pair, zones) {
  const found = [];
  for (const [order, north, east] of [['north-east', pair[0], pair[1]], ['east-north', pair[1], pair[0]]]) {
    const taken = easting(east.value);
    if (!taken || !inside(north.value, NORTH) || north.value < 1e6) {
      continue;
    }
    const notes = order === 'east-north' ? ['ORDER_GUESSED'] : [];
    const base = { kind: 'grid', order, north: north.value, east: taken.east };
    if (taken.zone !== null) {
      found.push({ ...base, zone: taken.zone, width: taken.width, crs: gridCrs(taken.zone, taken.width, true), notes });
    } else {
      // a strip more or less moves the place by some 240 km: it is asked, never guessed
      zones.forEach((zone) => found.push({ ...base, zone, width: 3, crs: gridCrs(zone, 3, false), notes: [...notes, 'ZONE_ASKED'] }));
    }
  }
  return found;
}

/**
 * All readings of a text that holds one place; empty if it holds none.
 *
 * @param zones 3° zones that a coordinate without a zone's number may lie in
 */
export function readPlace(text, zones = ZONES) {
  const clean = plain(text.trim());
  if (clean.includes('°')) {
    const pair = angles(clean);
    return pair.length === 2 ? degrees(pair, 'dms') : [];
  }
  const pair = numbers(clean);
  if (pair.length !== 2) {
    return [];
  }
  const inDegrees = pair.every(({ value }) => Math.abs(value) <= 180) ? degrees(pair, 'decimal') : [];
  const sensible = inDegrees.filter((reading) => !reading.notes.includes('OUTSIDE_CHINA'));
  const all = [...sensible, ...grid(pair, zones), ...packed(pair)];
  return all.length > 0 ? all : inDegrees;
}

/**
 * Corner points, one on a line; a point's number or name before them and what follows them do not matter.
 *
 * @returns {points, readings, faults}: readings of the whole list, likeliest first, each with `points` as [first, second]
 *     in the order longitude or easting before latitude or northing; faults name lines, counted from 1
 */
export function readCorners(text, zones = ZONES) {
  const faults = [];
  const lines = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') {
      return;
    }
    const readings = cornerReadings(line, zones);
    if (readings.length > 0) {
      lines.push(readings);
    } else if (lines.length > 0 || /\d/.test(line)) {
      faults.push({ line: index + 1, text: line.trim().slice(0, 60) });
    }
  });
  if (lines.length === 0) {
    return { readings: [], faults };
  }
  // all corners are read the same way, or the list is no list
  const readings = lines[0].map((first) => lines.map((line) => line.find((one) => sameWay(one, first))))
    .filter((all) => !all.includes(undefined))
    .map((all) => ({ ...all[0], points: all.map((one) => point(one)) }));
  return { readings, faults };
}

const sameWay = (a, b) => a.kind === b.kind && a.crs === b.crs && a.order === b.order;

/** As GeoJSON wants it: east before north; an easting with its zone's number where the CRS is a prefixed one. */
function point(reading) {
  if (reading.kind !== 'grid') {
    return [reading.lon, reading.lat];
  }
  const prefixed = !reading.notes.includes('ZONE_ASKED');
  return [prefixed ? reading.zone * 1e6 + reading.east : reading.east, reading.north];
}

function cornerReadings(line, zones) {
  const whole = readPlace(line, zones);
  if (whole.length > 0) {
    return whole;
  }
  const cells = plain(line).split(/[\t,;、\s]+/).filter(Boolean);
  for (let start = 0; start + 1 < cells.length; start++) {
    const pair = readPlace(`${cells[start]} ${cells[start + 1]}`, zones)
      .filter((reading) => !reading.notes.includes('OUTSIDE_CHINA'));
    if (pair.length > 0) {
      return pair;
    }
  }
  return [];
}
