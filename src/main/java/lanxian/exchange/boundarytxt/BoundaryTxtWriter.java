package lanxian.exchange.boundarytxt;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.ZoneVersion;
import lanxian.exchange.write.LayerPlan;
import lanxian.exchange.write.LayerWriter;
import lanxian.exchange.write.TextValue;
import lanxian.exchange.write.WriteFault;
import lanxian.exchange.write.Written;
import lanxian.exchange.write.ZoneFeed;
import lanxian.geo.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes a boundary point TXT: one parcel a zone with its id, name and area in hectares, and its points as X = northing,
 * Y = easting with every digit, so that they read back as they were. Ring 1 is the first shell; holes and further shells
 * follow under numbers of their own, and points are numbered through the parcel. Other attributes have no place in the
 * format. The CRS must be EPSG:4490 (latitude, then longitude, in degrees) or a Gauss-Krüger strip of CGCS2000.
 *
 * <p>精度 is left blank: it speaks of all parcels, and zones have accuracies of their own.
 */
public final class BoundaryTxtWriter implements LayerWriter {
  private static final String LINE_END = "\r\n";
  private static final double M2_PER_HA = 10_000;

  @Override
  public Written write(LayerPlan plan, Iterator<ZoneVersion> zones, OutputStream out) throws IOException {
    requireStrip(plan.crs());
    Writer text = new BufferedWriter(new OutputStreamWriter(out, plan.charset().newEncoder()
        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    header(text, plan);
    CharsetEncoder encoder = plan.charset().newEncoder();
    int[] changed = new int[1];
    long count = ZoneFeed.run(plan, zones, (record, zone, geometry) -> {
      String id = field(zone.zoneId(), encoder);
      String name = field(zone.description().name(), encoder);
      changed[0] += name.equals(zone.description().name()) ? 0 : 1;
      parcel(text, id, name, zone, geometry);
    });
    text.flush();
    return new Written(count, changed[0] == 0 ? List.of() : List.of(new Notice("SEPARATORS_REPLACED",
        "%d name(s) hold commas, line ends or other signs of the format, which were written as 、"
            .formatted(changed[0]))));
  }

  private static void requireStrip(Crs crs) {
    if (!crs.equals(Crs.STORED) && crs.kind() != Crs.Kind.GAUSS_KRUGER) {
      throw new FaultException(Fault.of(WriteFault.CRS_NOT_WRITABLE, "a boundary point TXT is in EPSG:4490 or a "
          + "Gauss-Krüger strip of CGCS2000, not in " + crs.name()));
    }
  }

  private static void header(Writer text, LayerPlan plan) throws IOException {
    boolean degrees = plan.crs().isGeographic();
    line(text, "[属性描述]");
    line(text, "格式版本号=1.01版本");
    line(text, "数据产生单位=");
    line(text, "数据产生日期=" + plan.modified());
    line(text, "坐标系=2000国家大地坐标系");
    line(text, "几度分带=" + (degrees ? "" : plan.crs().stripDegrees()));
    line(text, "投影类型=" + (degrees ? "" : "高斯克吕格"));
    line(text, "计量单位=" + (degrees ? "度" : "米"));
    line(text, "带号=" + (degrees ? "" : plan.crs().zone()));
    line(text, "精度=");
    line(text, "转换参数=0,0,0,0,0,0,0");
    line(text, "[地块坐标]");
  }

  /** A text as one field: the signs that part fields, lines and parcels become 、. */
  private static String field(String text, CharsetEncoder encoder) {
    String plain = text.replaceAll("[,，;；@＠\\p{Cntrl}]+", "、").strip();
    if (!encoder.canEncode(plain)) {
      throw new FaultException(Fault.of(WriteFault.TEXT_NOT_WRITABLE,
          plain + " has characters that " + encoder.charset() + " does not have"));
    }
    if (List.of("面", "线", "点").contains(plain)) {
      throw new FaultException(Fault.of(WriteFault.TEXT_NOT_WRITABLE,
          "the format cannot tell a parcel called %s from the kind of its geometry".formatted(plain)));
    }
    return plain;
  }

  private static void parcel(Writer text, String id, String name, ZoneVersion zone, Geometry geometry)
      throws IOException {
    List<Coordinate[]> rings = rings(geometry);
    int points = rings.stream().mapToInt(ring -> ring.length).sum();
    String area = geometry.getDimension() == 2 ? TextValue.decimal(zone.areaM2() / M2_PER_HA) : "";
    line(text, "%d,%s,%s,%s,%s,,,,@".formatted(points, area, id, name, kind(geometry)));
    int number = 0;
    for (int ring = 0; ring < rings.size(); ring++) {
      Coordinate[] ofRing = rings.get(ring);
      int first = number + 1;
      for (int i = 0; i < ofRing.length; i++) {
        boolean closes = i > 0 && i == ofRing.length - 1 && ofRing[i].equals2D(ofRing[0]);
        int shown = closes ? first : ++number;
        line(text, "J" + shown + "," + (ring + 1) + "," + TextValue.decimal(ofRing[i].y) + ","
            + TextValue.decimal(ofRing[i].x));
      }
    }
  }

  private static String kind(Geometry geometry) {
    return switch (geometry.getDimension()) {
      case 0 -> "点";
      case 1 -> "线";
      default -> "面";
    };
  }

  private static List<Coordinate[]> rings(Geometry geometry) {
    if (geometry instanceof Point || geometry instanceof MultiPoint) {
      return List.<Coordinate[]>of(geometry.getCoordinates());
    }
    List<Coordinate[]> rings = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part instanceof LineString line) {
        rings.add(line.getCoordinates());
      } else if (part instanceof Polygon polygon) {
        rings.add(polygon.getExteriorRing().getCoordinates());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          rings.add(polygon.getInteriorRingN(hole).getCoordinates());
        }
      } else {
        throw new FaultException(Fault.of(WriteFault.GEOMETRY_NOT_WRITABLE,
            "a parcel is of points, lines or areas, not a " + geometry.getGeometryType()));
      }
    }
    return rings;
  }

  private static void line(Writer text, String line) throws IOException {
    text.write(line + LINE_END);
  }
}
