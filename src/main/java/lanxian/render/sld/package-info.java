/**
 * Reads SLD 1.0.0 (OGC 02-070) with filters of Filter Encoding 1.0.0 (OGC 02-059) into the style model of GeoTools.
 * {@link lanxian.render.sld.SldReader} begins; {@link lanxian.render.sld.XmlTree} makes elements with places of the
 * text, and each reader asks an element for the children that it knows: whatever nobody asked for is a fault, so that
 * nothing in a style is dropped without a word.
 */
package lanxian.render.sld;
