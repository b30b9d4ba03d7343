// On from a place in a direction, on the ellipsoid of CGCS2000, and how long a degree is there. Pure.
// T. Vincenty, Direct and inverse solutions of geodesics on the ellipsoid, Survey Review 23 (1975).

const A = 6378137;
const F = 1 / 298.257222101;
const B = A * (1 - F);
const RAD = Math.PI / 180;
const E2 = F * (2 - F);

/** Metres of a degree of longitude and of latitude at a latitude: [east, north]. */
export function degreeMetres(lat) {
  const w2 = 1 - E2 * Math.sin(lat * RAD) ** 2;
  return [((RAD * A) / Math.sqrt(w2)) * Math.cos(lat * RAD), (RAD * A * (1 - E2)) / (w2 * Math.sqrt(w2))];
}

function series(cos2Alpha) {
  const u = (cos2Alpha * (A * A - B * B)) / (B * B);
  return {
    a: 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u))),
    b: (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u))),
  };
}

const correction = (b, sinSigma, cosSigma, cosMiddle) =>
  b *
  sinSigma *
  (cosMiddle +
    (b / 4) * (cosSigma * (2 * cosMiddle ** 2 - 1) - (b / 6) * cosMiddle * (4 * sinSigma ** 2 - 3) * (4 * cosMiddle ** 2 - 3)));

/** What the difference in longitude on the sphere is too large by. */
function bend(cos2Alpha, sinAlpha, sigma, cosMiddle) {
  const c = (F / 16) * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
  return (1 - c) * F * sinAlpha * (sigma + c * Math.sin(sigma) * (cosMiddle + c * Math.cos(sigma) * (2 * cosMiddle ** 2 - 1)));
}

/**
 * The place at a distance in a direction.
 *
 * @param azimuth degrees from north to east
 * @param metres of any sign
 * @returns [longitude, latitude], not rounded
 */
export function destination([lon, lat], azimuth, metres) {
  const [sin1, cos1] = [Math.sin(azimuth * RAD), Math.cos(azimuth * RAD)];
  const tanU = (1 - F) * Math.tan(lat * RAD);
  const cosU = 1 / Math.sqrt(1 + tanU ** 2);
  const sinU = tanU * cosU;
  const sigma1 = Math.atan2(tanU, cos1);
  const sinAlpha = cosU * sin1;
  const cos2Alpha = 1 - sinAlpha ** 2;
  const { a, b } = series(cos2Alpha);
  let sigma = metres / (B * a);
  for (let turn = 0; turn < 20; turn++) {
    // each brings three digits or more
    sigma = metres / (B * a) + correction(b, Math.sin(sigma), Math.cos(sigma), Math.cos(2 * sigma1 + sigma));
  }
  const [sinSigma, cosSigma, cosMiddle] = [Math.sin(sigma), Math.cos(sigma), Math.cos(2 * sigma1 + sigma)];
  const rest = sinU * sinSigma - cosU * cosSigma * cos1;
  const lat2 = Math.atan2(sinU * cosSigma + cosU * sinSigma * cos1, (1 - F) * Math.hypot(sinAlpha, rest));
  const lambda = Math.atan2(sinSigma * sin1, cosU * cosSigma - sinU * sinSigma * cos1);
  return [lon + (lambda - bend(cos2Alpha, sinAlpha, sigma, cosMiddle)) / RAD, lat2 / RAD];
}
