/**
 * The vocabulary of zones, rules and siting checks: pure, immutable values.
 *
 * <p>Every geometry here is in the stored CRS: EPSG:4490 (CGCS2000, taken as equal to WGS 84), x = longitude,
 * y = latitude, degrees. Areas are ellipsoidal square metres, distances geodesic metres. Dates are legal dates in
 * China; periods are closed at the start and open at the end, as in SQL:2011. Nothing here reads a clock.
 */
package lanxian.domain;
