// Gauss-Krüger grids of CGCS2000, by proj4.

import { centralMeridian, gridCrs } from './coordinates.js';

const DEGREES = '+proj=longlat +ellps=GRS80 +no_defs'; // GRS 80 differs from the ellipsoid of CGCS2000 by 0.1 mm
const strip = (zone, width) => `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian(zone, width)} +k=1 +x_0=500000 +y_0=0 `
  + '+ellps=GRS80 +units=m +no_defs';

/** The 3° zone that a longitude lies in. */
export const zoneOf = (lon) => Math.round(lon / 3);

/** Gauss-Krüger coordinates in the 3° zone of the place: {zone, crs, north, east}, the easting without the zone's number. */
export function toGrid(lon, lat) {
  const zone = zoneOf(lon);
  const [east, north] = globalThis.proj4(DEGREES, strip(zone, 3), [lon, lat]);
  return { zone, crs: gridCrs(zone, 3, true), north, east };
}

/** Longitude and latitude of Gauss-Krüger coordinates. */
export function fromGrid({ zone, width, north, east }) {
  const [lon, lat] = globalThis.proj4(strip(zone, width), DEGREES, [east, north]);
  return [lon, lat];
}
