package lanxian.bench.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import lanxian.bench.data.Queries;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Pig farms of 10 ha all over the counties, as GeoJSON features. */
final class Projects {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final long SEED = 5000;

  private Projects() {}

  /** Parcels that lie in one county each. */
  static double[][] parcels(List<Geometry> counties, int count) {
    List<PreparedGeometry> prepared = counties.stream().map(PreparedGeometryFactory::prepare).toList();
    List<double[]> parcels = new ArrayList<>();
    for (double[] ring : Queries.parcels(SEED, 20 * count)) {
      Geometry parcel = FACTORY.createPolygon(new PackedCoordinateSequence.Double(ring, 2, 0));
      if (parcels.size() < count && prepared.stream().anyMatch(county -> county.covers(parcel))) {
        parcels.add(ring);
      }
    }
    if (parcels.size() < count) {
      throw new IllegalStateException("only " + parcels.size() + " parcels lie in a county");
    }
    return parcels.toArray(double[][]::new);
  }

  /** The body of a request. */
  static String feature(double[] ring) {
    ObjectNode feature = MAPPER.createObjectNode().put("type", "Feature");
    ArrayNode points = feature.putObject("geometry").put("type", "Polygon").putArray("coordinates").addArray();
    for (int i = 0; i < ring.length; i += 2) {
      points.addArray().add(ring[i]).add(ring[i + 1]);
    }
    feature.putObject("properties").put("activity", "LIVESTOCK").put("phase", "NEW").put("species", "pig")
        .put("stock_heads", 5000);
    return feature.toString();
  }
}
