/** WMTS 1.0.0 (OGC 07-057r7), by parameters and by paths, over the tiles that OGC API – Tiles gives out. */
package lanxian.ogc.wmts;
