/**
 * Files in and out: shapefiles (loose or zipped), GeoPackage, GeoJSON, KML, FlatGeobuf and 勘测定界 boundary point TXT, for
 * zones and for projects, and CSV out. {@link lanxian.exchange.ExportFormat} lists the writers.
 *
 * <p>A format reader turns bytes into a {@link lanxian.exchange.layer.RawLayer} (what the file says, nothing decided);
 * this package decides the CRS, transforms to EPSG:4490, checks or repairs, and accounts for every feature. Every file
 * is taken as hostile: readers either give a result or throw {@link lanxian.domain.FaultException}.
 */
package lanxian.exchange;
