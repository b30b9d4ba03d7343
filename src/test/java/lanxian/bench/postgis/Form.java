package lanxian.bench.postgis;

/** Two ways to hold zones in PostGIS and to ask them. */
public enum Form {
  /** One row per zone, a GiST index. */
  PLAIN("zone_plain") {
    @Override
    String points(String source) {
      return "SELECT p.id, z.id FROM " + source + " p JOIN zone_plain z ON ST_Intersects(z.geom, p.geom)";
    }

    @Override
    String parcels(String source, String area) {
      return "SELECT p.id, z.id, " + area + " FROM " + source
          + " p JOIN zone_plain z ON ST_Intersects(z.geom, p.geom)";
    }
  },

  /** Zones cut by ST_Subdivide into pieces of 64 vertices, a GiST index on the pieces. */
  SUBDIVIDED("zone_sub") {
    @Override
    String points(String source) {
      return "SELECT DISTINCT p.id, z.id FROM " + source + " p JOIN zone_sub z ON ST_Intersects(z.geom, p.geom)";
    }

    @Override
    String parcels(String source, String area) {
      return "SELECT p.id, z.id, sum(" + area + ") FROM " + source
          + " p JOIN zone_sub z ON ST_Intersects(z.geom, p.geom) GROUP BY p.id, z.id";
    }
  };

  /** Overlap in m² on the ellipsoid of EPSG:4490. */
  static final String AREA = "ST_Area(ST_Intersection(z.geom, p.geom)::geography)";

  /**
   * The same, with edges densified along longitude/latitude to about 10 m: zones' edges are straight there, geography's
   * are geodesics. Slower, so it only serves as the reference.
   */
  static final String EXACT_AREA =
      "ST_Area(ST_Segmentize(ST_CollectionExtract(ST_Intersection(z.geom, p.geom), 3), 0.0001)::geography)";

  private final String table;

  Form(String table) {
    this.table = table;
  }

  String table() {
    return table;
  }

  /** Query for pairs of point and zone. */
  abstract String points(String source);

  /** Query for pairs of parcel and zone with the overlap. */
  abstract String parcels(String source, String area);
}
