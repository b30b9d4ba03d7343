/**
 * Import of files: shapefiles (loose or zipped), GeoJSON and 勘测定界 boundary point TXT, for zones and for projects.
 *
 * <p>A format reader turns bytes into a {@link lanxian.exchange.layer.RawLayer} (what the file says, nothing decided);
 * this package decides the CRS, transforms to EPSG:4490, checks or repairs, and accounts for every feature. Every file
 * is taken as hostile: readers either give a result or throw {@link lanxian.domain.FaultException}.
 */
package lanxian.exchange;
