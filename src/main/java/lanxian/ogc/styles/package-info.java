/**
 * OGC API – Styles (20-009, draft): the SLD of every category as it is, and turned into styles of MapLibre and OpenLayers
 * for vector tiles, with sprites and legends.
 */
package lanxian.ogc.styles;
