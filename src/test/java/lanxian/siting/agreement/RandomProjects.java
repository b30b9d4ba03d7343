package lanxian.siting.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lanxian.siting.Ground;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Seeded projects: points, lines and polygons of 100 m² to 100 km² with holes and several parts, most of them placed on
 * the boundary of a zone, the others anywhere among the zones.
 */
public final class RandomProjects {
  private final Random random;
  private final List<Geometry> zones;
  private final Envelope everywhere = new Envelope();

  private RandomProjects(long seed, List<Geometry> zones) {
    this.random = new Random(seed);
    this.zones = zones;
    zones.forEach(zone -> everywhere.expandToInclude(zone.getEnvelopeInternal()));
  }

  public static List<Geometry> of(long seed, int count, List<Geometry> zones) {
    RandomProjects projects = new RandomProjects(seed, zones);
    List<Geometry> result = new ArrayList<>();
    while (result.size() < count) {
      Geometry project = projects.next();
      if (project.isValid() && !project.isEmpty()) {
        result.add(project);
      }
    }
    return result;
  }

  private Geometry next() {
    Coordinate place = place();
    Ground ground = new Ground(place.x, place.y);
    double size = Math.sqrt(100 * Math.pow(10, 6 * random.nextDouble())); // side of 100 m² … 100 km²
    return switch (random.nextInt(10)) {
      case 0 -> ground.point(size * random.nextGaussian(), size * random.nextGaussian());
      case 1 -> Ground.FACTORY.createMultiPointFromCoords(new Coordinate[] {
          ground.at(0, 0), ground.at(size, 0), ground.at(0, -size)});
      case 2 -> line(ground, size);
      case 3 -> Ground.FACTORY.createMultiLineString(
          new LineString[] {line(ground, size), line(new Ground(place.x + 0.001, place.y), size)});
      case 4 -> ground.withHole(star(ground, size, 0), star(ground, size / 4, 0));
      case 5 -> ground.multi(star(ground, size / 2, -size), star(ground, size / 2, size));
      case 6 -> ground.rect(-size / 2, -size / 2, size / 2, size / 2);
      default -> star(ground, size, 0);
    };
  }

  private Coordinate place() {
    if (random.nextInt(4) == 0) {
      return new Coordinate(everywhere.getMinX() + random.nextDouble() * everywhere.getWidth(),
          everywhere.getMinY() + random.nextDouble() * everywhere.getHeight());
    }
    Coordinate[] boundary = zones.get(random.nextInt(zones.size())).getCoordinates();
    return boundary[random.nextInt(boundary.length)];
  }

  /** Area about {@code size²}. */
  private Polygon star(Ground ground, double size, double east) {
    double[] angles = random.doubles(4 + random.nextInt(36), 0, 2 * Math.PI).sorted().toArray();
    double[] eastNorth = new double[2 * angles.length];
    for (int i = 0; i < angles.length; i++) {
      double radius = size * (0.35 + 0.4 * random.nextDouble());
      eastNorth[2 * i] = east + radius * Math.cos(angles[i]);
      eastNorth[2 * i + 1] = radius * Math.sin(angles[i]);
    }
    return ground.polygon(eastNorth);
  }

  private LineString line(Ground ground, double size) {
    double[] eastNorth = new double[2 * (2 + random.nextInt(20))];
    Arrays.setAll(eastNorth, i -> i < 2 ? 0 : eastNorth[i - 2] + size / 4 * random.nextGaussian());
    return ground.line(eastNorth);
  }
}
