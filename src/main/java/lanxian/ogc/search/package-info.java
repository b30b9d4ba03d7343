/** One question over all layers: zones and places by name or id. */
package lanxian.ogc.search;
