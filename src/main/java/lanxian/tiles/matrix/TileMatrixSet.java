package lanxian.tiles.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;

/**
 * A tile matrix set: a quadtree of levels over the world, counted from the top left.
 *
 * @param id as in URLs
 * @param title for people
 * @param uri of the registered definition; null if there is none
 * @param crs URI of the CRS
 * @param orderedAxes names of the axes in the order of the CRS
 * @param wellKnownScaleSet URI; null if the scales are not those of a registered set of the same CRS
 * @param plane where its tiles lie
 * @param north top of the first row in units of the CRS
 * @param west left of the first column in units of the CRS
 * @param latitudeFirst whether the CRS names latitude before longitude
 * @param matrices the levels, coarse ones first
 */
public record TileMatrixSet(
    String id, String title, String uri, String crs, List<String> orderedAxes, String wellKnownScaleSet, Plane plane,
    double north, double west, boolean latitudeFirst, List<TileMatrix> matrices) {

  /** Radius of EPSG:3857 and semi-major axis of WGS 84 and CGCS2000, metres. */
  private static final double RADIUS_M = 6_378_137;

  /** Width of a cell on a screen that scales are told for, metres (17-083r4, 6.1.1). */
  private static final double SCREEN_CELL_M = 0.00028;

  private static final double AROUND_M = 2 * Math.PI * RADIUS_M;

  /** WebMercatorQuad of 17-083r4, annex D.1. */
  public static final TileMatrixSet WEB_MERCATOR_QUAD = new TileMatrixSet("WebMercatorQuad",
      "Google Maps Compatible for the World", "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad",
      "http://www.opengis.net/def/crs/EPSG/0/3857", List.of("X", "Y"),
      "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible", Plane.MERCATOR, AROUND_M / 2, -AROUND_M / 2, false,
      levels(0, 24, 0, AROUND_M, 0));

  /** WorldCRS84Quad of 17-083r4, annex D.2. */
  public static final TileMatrixSet WORLD_CRS84_QUAD = new TileMatrixSet("WorldCRS84Quad", "CRS84 for the World",
      "http://www.opengis.net/def/tilematrixset/OGC/1.0/WorldCRS84Quad", "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
      List.of("Lon", "Lat"), "http://www.opengis.net/def/wkss/OGC/1.0/GoogleCRS84Quad", Plane.DEGREES, 90, -180, false,
      levels(0, 23, 1, 360, 1));

  /**
   * The tiles of Chinese map services, matrix set {@code c} of 天地图 (MapWorld): EPSG:4490, levels 1 to 18, 2 × 1 tiles
   * at level 1. Origin and numbers of tiles are those of its WMTS capabilities. Its scale denominators there
   * (2.958293554545656E8 at level 1) are for cells of 1/96 inch; here they are for cells of 0.28 mm as the standard
   * wants, so that cells are as wide as the numbers of tiles demand: 360°/512 at level 1. Nobody has registered it.
   */
  public static final TileMatrixSet CGCS2000_QUAD = new TileMatrixSet("CGCS2000Quad", "CGCS2000 经纬度, 天地图 c",
      null, "http://www.opengis.net/def/crs/EPSG/0/4490", List.of("Lat", "Lon"), null, Plane.DEGREES, 90, -180, true,
      levels(1, 18, 0, 360, 1));

  public TileMatrixSet {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(crs, "crs");
    Objects.requireNonNull(plane, "plane");
    orderedAxes = List.copyOf(orderedAxes);
    matrices = List.copyOf(matrices);
    if (matrices.isEmpty() || orderedAxes.size() != 2) {
      throw new IllegalArgumentException(id + " needs levels and two axes");
    }
    for (int i = 1; i < matrices.size(); i++) {
      if (matrices.get(i).depth() != matrices.get(i - 1).depth() + 1) {
        throw new IllegalArgumentException(id + " is no quadtree at level " + matrices.get(i).id());
      }
    }
  }

  /** @param halved how often the world's height is half of its width */
  private static List<TileMatrix> levels(int first, int last, int moreDepth, double around, int halved) {
    List<TileMatrix> levels = new ArrayList<>();
    for (int level = first; level <= last; level++) {
      int depth = level + moreDepth;
      double share = Math.scalb(1.0, -depth) / TileMatrix.TILE_CELLS;
      levels.add(new TileMatrix(String.valueOf(level), depth, AROUND_M * share / SCREEN_CELL_M, around * share,
          1 << depth, 1 << depth - halved));
    }
    return levels;
  }

  /** All sets that there are. */
  public static List<TileMatrixSet> all() {
    return List.of(WEB_MERCATOR_QUAD, WORLD_CRS84_QUAD, CGCS2000_QUAD);
  }

  /** The set of an id, as written. */
  public static Optional<TileMatrixSet> of(String id) {
    return all().stream().filter(set -> set.id().equals(id)).findFirst();
  }

  /** The level of an id. */
  public Optional<TileMatrix> matrix(String matrixId) {
    return matrices.stream().filter(matrix -> matrix.id().equals(matrixId)).findFirst();
  }

  /**
   * The tile that a URL names.
   *
   * @throws FaultException UNKNOWN_TILE_MATRIX, TILE_ROW_OUT_OF_RANGE, TILE_COL_OUT_OF_RANGE; all that are wrong
   */
  public TileCoord tile(String matrixId, long row, long column) {
    Optional<TileMatrix> matrix = matrix(matrixId);
    if (matrix.isEmpty()) {
      throw new FaultException(Fault.of(TileFault.UNKNOWN_TILE_MATRIX, id + " has no level " + matrixId + ", but "
          + matrices.get(0).id() + " to " + matrices.get(matrices.size() - 1).id(), Place.parameter("tileMatrix")));
    }
    List<Fault> faults = new ArrayList<>();
    check(TileFault.TILE_ROW_OUT_OF_RANGE, "tileRow", row, matrix.get().matrixHeight(), faults);
    check(TileFault.TILE_COL_OUT_OF_RANGE, "tileCol", column, matrix.get().matrixWidth(), faults);
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return new TileCoord(this, matrix.get(), (int) row, (int) column);
  }

  private static void check(TileFault code, String parameter, long number, int count, List<Fault> faults) {
    if (number < 0 || number >= count) {
      faults.add(Fault.of(code, String.format(Locale.ROOT, "%s %d is not from 0 to %d", parameter, number, count - 1),
          Place.parameter(parameter)));
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
