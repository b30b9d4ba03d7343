/**
 * What numbers alone tell about their CRS: order of the axes, zone numbers in eastings, wrong zones, degrees written as
 * text, coordinates shifted on purpose.
 */
package lanxian.geo.forensics;
