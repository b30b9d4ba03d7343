package lanxian.render.client;

/** The two kinds of clients, whose expressions are written alike but for texts that are searched. */
enum Client {
  /** MapLibre GL and Mapbox GL, style specification 8. */
  MAPLIBRE,
  /** OpenLayers 10, flat styles on canvas layers. */
  OPENLAYERS
}
