package lanxian.siting.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lanxian.siting.Ground;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Seeded zones with natural-looking borders: bays, holes, several parts, neighbours that share a winding border. */
final class WigglyZones {
  private final Random random;

  private WigglyZones(long seed) {
    this.random = new Random(seed);
  }

  /** About 70 zones over a stretch of the prefecture that 88.5° E runs through. */
  static List<Geometry> of(long seed) {
    WigglyZones zones = new WigglyZones(seed);
    List<Geometry> result = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Ground ground = new Ground(87.6 + 1.8 * zones.random.nextDouble(), 43.8 + 0.6 * zones.random.nextDouble());
      double size = 300 * Math.pow(50, zones.random.nextDouble());
      Polygon blob = zones.blob(ground, size, 60 + zones.random.nextInt(1500));
      Polygon hole = zones.blob(ground, size / 3, 40);
      Geometry river = zones.river(ground, size * 3);
      result.add(zones.minus(blob, hole));
      result.add(zones.minus(zones.blob(ground, size * 1.7, 400), blob)); // a ring around it, sharing its border
      result.add(river);
      if (i % 2 == 0) {
        result.add(zones.minus(blob, river)); // parted by the river, in several parts
      }
    }
    return result;
  }

  private Geometry minus(Geometry a, Geometry b) {
    return OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE);
  }

  private Polygon blob(Ground ground, double radius, int vertices) {
    double[] phases = random.doubles(12, 0, 2 * Math.PI).toArray();
    double[] eastNorth = new double[2 * vertices];
    for (int i = 0; i < vertices; i++) {
      double angle = 2 * Math.PI * i / vertices;
      double r = radius;
      for (int k = 0; k < phases.length; k++) {
        r += radius * 0.25 / (k + 1) * Math.sin((k + 2) * angle + phases[k]);
      }
      r = Math.max(radius / 4, r) + radius * 0.01 * random.nextDouble();
      eastNorth[2 * i] = r * Math.cos(angle);
      eastNorth[2 * i + 1] = r * Math.sin(angle);
    }
    return ground.polygon(eastNorth);
  }

  private Geometry river(Ground ground, double length) {
    double[] eastNorth = new double[160];
    double bend = random.nextDouble() * 6;
    for (int i = 0; i < 80; i++) {
      eastNorth[2 * i] = length * (i / 80.0 - 0.5);
      eastNorth[2 * i + 1] = length / 12 * Math.sin(bend + i / 6.0) + length / 100 * random.nextDouble();
    }
    return ground.line(eastNorth).buffer(0.0004 + 0.002 * random.nextDouble());
  }
}
