package lanxian.editing.generate;

import java.util.ArrayList;
import java.util.List;
import lanxian.editing.generate.river.RiverLine;
import lanxian.editing.generate.river.RiverNetwork;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Makes a network of what is drawn. */
final class RiverReader {
  private RiverReader() {}

  /** The network of the lines in a role; they join as the delineation's number says. */
  static RiverNetwork network(Work work, String role) {
    return RiverNetwork.of(lines(work.features(role)), work.legal("river_joint_distance"));
  }

  /** Lines in a role as few as can be: those that meet end to end are one. */
  static Geometry joined(List<InputFeature> features) {
    LineMerger merger = new LineMerger();
    features.forEach(feature -> merger.add(feature.geometry()));
    return new GeometryFactory().buildGeometry(merger.getMergedLineStrings());
  }

  static List<RiverLine> lines(List<InputFeature> features) {
    List<RiverLine> lines = new ArrayList<>();
    for (InputFeature feature : features) {
      for (int i = 0; i < feature.geometry().getNumGeometries(); i++) {
        lines.add(new RiverLine(feature.text("name"), (LineString) feature.geometry().getGeometryN(i)));
      }
    }
    return lines;
  }
}
