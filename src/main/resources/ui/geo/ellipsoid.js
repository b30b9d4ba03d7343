// Lengths and areas on the ellipsoid of CGCS2000. Pure.

const A = 6378137;
const F = 1 / 298.257222101;
const B = A * (1 - F);
const E2 = F * (2 - F);
const RAD = Math.PI / 180;

const E4 = E2 ** 2;
const E6 = E2 ** 3;
const E8 = E2 ** 4;
/** Coefficients of the series of 国土调查办发〔2008〕32号 with the constants of CGCS2000. */
const SERIES = [
  1 + E2 * 3 / 6 + E4 * 30 / 80 + E6 * 35 / 112 + E8 * 630 / 2304,
  -(E2 / 6 + E4 * 15 / 80 + E6 * 21 / 112 + E8 * 420 / 2304),
  E4 * 3 / 80 + E6 * 7 / 112 + E8 * 180 / 2304,
  -(E6 / 112 + E8 * 45 / 2304),
  E8 * 5 / 2304,
];

/** Signed trapezoid between an edge and a meridian, in square metres. */
function trapezoid([lon1, lat1], [lon2, lat2], meridian) {
  const height = (lat2 - lat1) * RAD;
  const middle = (lat1 + lat2) / 2 * RAD;
  const width = ((lon1 + lon2) / 2 - meridian) * RAD;
  const sum = SERIES.reduce((total, k, i) => total + k * Math.sin((2 * i + 1) * height / 2) * Math.cos((2 * i + 1) * middle), 0);
  return 2 * B * B * width * sum;
}

/** Square metres within a ring of [longitude, latitude]; whether it ends where it began does not matter. */
export function ringArea(ring) {
  if (ring.length < 3) {
    return 0;
  }
  const meridian = ring[0][0];
  return Math.abs(ring.reduce((sum, corner, i) => sum + trapezoid(corner, ring[(i + 1) % ring.length], meridian), 0));
}

/**
 * Metres between two places along the ellipsoid. T. Vincenty, Direct and inverse solutions of geodesics on the ellipsoid,
 * Survey Review 23 (1975).
 */
export function distance([lon1, lat1], [lon2, lat2]) {
  const l = (lon2 - lon1) * RAD;
  const u1 = Math.atan((1 - F) * Math.tan(lat1 * RAD));
  const u2 = Math.atan((1 - F) * Math.tan(lat2 * RAD));
  let lambda = l;
  for (let turn = 0; turn < 100; turn++) {
    const sinSigma = Math.hypot(Math.cos(u2) * Math.sin(lambda),
      Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda));
    if (sinSigma === 0) {
      return 0;
    }
    const cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = Math.cos(u1) * Math.cos(u2) * Math.sin(lambda) / sinSigma;
    const cos2Alpha = 1 - sinAlpha ** 2;
    const cosMiddle = cos2Alpha === 0 ? 0 : cosSigma - 2 * Math.sin(u1) * Math.sin(u2) / cos2Alpha;
    const c = F / 16 * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
    const before = lambda;
    lambda = l + (1 - c) * F * sinAlpha * (sigma + c * sinSigma * (cosMiddle + c * cosSigma * (2 * cosMiddle ** 2 - 1)));
    if (Math.abs(lambda - before) < 1e-12) {
      return B * length(cos2Alpha, sigma, sinSigma, cosSigma, cosMiddle);
    }
  }
  return NaN; // nearly opposite places
}

function length(cos2Alpha, sigma, sinSigma, cosSigma, cosMiddle) {
  const u = cos2Alpha * (A * A - B * B) / (B * B);
  const a = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)));
  const b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)));
  const change = b * sinSigma * (cosMiddle + b / 4 * (cosSigma * (2 * cosMiddle ** 2 - 1)
    - b / 6 * cosMiddle * (4 * sinSigma ** 2 - 3) * (4 * cosMiddle ** 2 - 3)));
  return a * (sigma - change);
}

/** Metres along a line of [longitude, latitude]. */
export const lineLength = (line) => line.slice(1).reduce((sum, place, i) => sum + distance(line[i], place), 0);
