package lanxian.siting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Recorded;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneVersion;
import lanxian.siting.blocks.BlockIn;
import lanxian.siting.blocks.BlockOut;
import lanxian.siting.blocks.DamagedFileException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** A zone version as bytes: nothing of it is lost. */
final class ZoneForm {
  private static final int EPSG = 4490;
  private static final GeometryFactory FACTORY =
      new GeometryFactory(new PrecisionModel(), EPSG, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

  private ZoneForm() {}

  static void write(ZoneVersion zone, BlockOut out) {
    ZoneDescription about = zone.description();
    out.text(zone.zoneId()).number(zone.version()).flag(zone.retired()).number(zone.areaM2());
    date(zone.validity().from(), out);
    date(zone.validity().to(), out);
    out.number(zone.recorded().revision()).number(zone.recorded().at().getEpochSecond())
        .number(zone.recorded().at().getNano());
    out.text(about.category()).text(about.zoneClass()).text(about.name()).text(about.countyCode())
        .text(about.status().name()).number(about.surveyAccuracyM()).text(about.approval().authority())
        .text(about.approval().document());
    date(about.approval().date(), out);
    Double declared = about.source().declaredAreaM2();
    out.text(about.source().file()).text(about.source().crs()).flag(declared != null)
        .number(declared == null ? 0 : declared).text(about.supersedes()).text(about.securityLevel().name())
        .text(about.remarks());
    out.number(about.attributes().size());
    about.attributes().forEach((name, value) -> attribute(name, value, out));
    out.bytes(new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true).write(zone.geometry()));
  }

  static ZoneVersion read(BlockIn in) {
    String id = in.text();
    int version = in.intNumber();
    boolean retired = in.flag();
    double areaM2 = in.doubleNumber();
    Validity validity = new Validity(date(in), date(in));
    Recorded recorded = new Recorded(in.longNumber(), Instant.ofEpochSecond(in.longNumber(), in.intNumber()));
    ZoneDescription about = new ZoneDescription(in.text(), in.text(), in.text(), in.text(),
        GeometryStatus.valueOf(in.text()), in.doubleNumber(),
        new ZoneDescription.Approval(in.text(), in.text(), date(in)), source(in), in.text(),
        SecurityLevel.valueOf(in.text()), in.text(), attributes(in));
    return new ZoneVersion(id, version, about, geometry(in.bytes()), areaM2, validity, retired, recorded);
  }

  private static ZoneDescription.Source source(BlockIn in) {
    String file = in.text();
    String crs = in.text();
    boolean declared = in.flag();
    double areaM2 = in.doubleNumber();
    return new ZoneDescription.Source(file, crs, declared ? areaM2 : null);
  }

  static void date(LocalDate date, BlockOut out) {
    out.number(date == null ? Long.MIN_VALUE : date.toEpochDay());
  }

  static LocalDate date(BlockIn in) {
    long day = in.longNumber();
    return day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
  }

  private static void attribute(String name, Object value, BlockOut out) {
    out.text(name);
    if (value instanceof List<?> list) {
      out.number(3).number(list.size());
      list.forEach(item -> out.text((String) item));
    } else if (value instanceof Double number) {
      out.number(2).number(number);
    } else if (value instanceof Boolean flag) {
      out.number(1).flag(flag);
    } else {
      out.number(0).text((String) value);
    }
  }

  private static Map<String, Object> attributes(BlockIn in) {
    Map<String, Object> attributes = new TreeMap<>();
    for (int left = in.intNumber(); left > 0; left--) {
      String name = in.text();
      attributes.put(name, switch (in.intNumber()) {
        case 0 -> in.text();
        case 1 -> in.flag();
        case 2 -> in.doubleNumber();
        default -> texts(in);
      });
    }
    return attributes;
  }

  private static List<String> texts(BlockIn in) {
    String[] texts = new String[in.intNumber()];
    Arrays.setAll(texts, i -> in.text());
    return java.util.Collections.unmodifiableList(Arrays.asList(texts));
  }

  private static Geometry geometry(byte[] bytes) {
    try {
      return new WKBReader(FACTORY).read(bytes);
    } catch (ParseException e) {
      throw new DamagedFileException("a zone's geometry", e);
    }
  }
}
