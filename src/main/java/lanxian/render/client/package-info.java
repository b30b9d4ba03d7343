/**
 * Turns the styles of categories into what clients of vector data draw with: styles of MapLibre and Mapbox
 * ({@link lanxian.render.client.MapboxStyle}) with their sprites, and flat styles of OpenLayers
 * ({@link lanxian.render.client.OpenLayersStyle}). The SLD stays the only source: what it says and a client cannot do
 * is a fault, or an approximation that the result names.
 */
package lanxian.render.client;
