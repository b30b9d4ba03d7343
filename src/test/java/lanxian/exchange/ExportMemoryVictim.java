package lanxian.exchange;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lanxian.domain.GeometryStatus;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneVersion;
import lanxian.exchange.write.Written;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.util.GeometricShapeFactory;

/** Writes a layer that does not fit into the memory of its process: arguments are format, number of zones and file. */
final class ExportMemoryVictim {
  private static final int CORNERS = 100;

  private ExportMemoryVictim() {}

  public static void main(String[] arguments) throws Exception {
    ExportFormat format = ExportFormat.valueOf(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    ExportCases.Case one = ExportCases.of(ExportCases.bare(TestCategories.SOURCES), TestCategories.SOURCES, List.of(zone(1)));
    Iterator<ZoneVersion> zones = IntStream.range(0, count).mapToObj(ExportMemoryVictim::zone).iterator();
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[2]))) {
      Written written = format.writer().write(one.plan("EPSG:4490"), zones, out);
      System.out.println("wrote " + written.features());
    }
  }

  /** About 2.5 kB each. */
  private static ZoneVersion zone(int number) {
    GeometricShapeFactory shapes = new GeometricShapeFactory(new GeometryFactory());
    shapes.setNumPoints(CORNERS);
    shapes.setEnvelope(new Envelope(0, 0.001, 0, 0.001));
    Geometry circle = shapes.createCircle();
    circle.apply(AffineTransformation.translationInstance(86 + number % 1000 * 0.004, 43 + number / 1000 * 0.01));
    circle.geometryChanged();
    return ExportCases.version("zone-" + number, new ZoneDescription("drinking_water_protection", "L1", "保护区" + number,
        "652301", GeometryStatus.SURVEYED, 1, ZoneDescription.Approval.NONE,
        new ZoneDescription.Source("a.shp", "EPSG:4490", null), null, SecurityLevel.PUBLIC, "备注".repeat(20),
        Map.of("villages", List.of("一村", "二村"))), circle, Validity.ALWAYS);
  }
}
