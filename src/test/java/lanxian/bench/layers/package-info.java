/** Parts of the bench of layers: the service, MapServer and QGIS Server over the same zones, and how they are asked. */
package lanxian.bench.layers;
