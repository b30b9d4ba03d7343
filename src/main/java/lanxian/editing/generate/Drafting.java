package lanxian.editing.generate;

import static lanxian.editing.generate.GeneratorParameter.choice;
import static lanxian.editing.generate.GeneratorParameter.number;
import static lanxian.editing.generate.GeneratorParameter.option;
import static lanxian.editing.generate.GeneratorParameter.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lanxian.domain.GeometryStatus;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneProposal;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** Makes drafts of what a generator gives: they say that they are 推定, and how they were made. */
final class Drafting {
  private static final int ID_BYTES = 5;

  private Drafting() {}

  /** Parameters that all generators take. */
  static List<GeneratorParameter> parameters() {
    return List.of(
        text("name", "名称（水源、河流、堤防等），分区名称由此而来", "Name of the source, river or levee; the zones are named after it"),
        text("zone_id", "分区标识码的前缀；不给则由输入推出，同样的输入得同样的标识码",
            "Beginning of the zones' ids; made of the input if absent, the same for the same input"),
        text("county_code", "六位行政区划代码", "Six-digit code of the county"),
        number("accuracy_m", "m", 0, 1000, 10.0, "所给图形的位置精度", "Accuracy of what is drawn"),
        choice("security_level", "INTERNAL", "密级；取水口位置可能敏感，缺省为内部",
            "Who may see the zones; where an intake is may be sensitive, so not everybody if absent",
            option("PUBLIC", "公开", "Everybody"), option("INTERNAL", "内部", "Staff"),
            option("RESTRICTED", "限制", "Planners and reviewers")));
  }

  /** The drafts of the zones of a run, in their order. */
  static List<ZoneProposal> drafts(GeneratorDescription generator, Work work, List<GeneratedZone> zones,
      SecurityLevel named, String hash) {
    String prefix = work.has("zone_id") ? work.text("zone_id") : "gen-" + generator.id().replace('_', '-') + "-" + hash;
    String with = with(work);
    SecurityLevel chosen = highest(SecurityLevel.valueOf(work.text("security_level")), named);
    List<ZoneProposal> drafts = new ArrayList<>();
    for (GeneratedZone zone : zones) {
      Map<String, Object> attributes = new TreeMap<>(zone.attributes());
      attributes.put("generated_by", generator.id());
      attributes.put("generated_with", with);
      attributes.put("parameters_verified", work.used().stream().allMatch(UsedNumber::verified));
      sources(work).ifPresent(sources -> attributes.putIfAbsent("parameter_source", sources));
      String name = zone.name() != null ? zone.name() : work.has("name") ? work.text("name") : generator.title().zh();
      ZoneDescription description = new ZoneDescription(generator.category(), zone.zoneClass(),
          name + zone.kindZh() + "（推定）", zone.countyCode() != null ? zone.countyCode() : work.text("county_code"),
          GeometryStatus.INFERRED, (Double) work.given().getOrDefault("accuracy_m", 10.0),
          ZoneDescription.Approval.NONE, new ZoneDescription.Source("generator " + generator.id(), "EPSG:4490", null),
          null, highest(chosen, zone.level()),
          "推定：由生成器 " + generator.id() + " 按参数生成，未经批准，只供筛查。"
              + "Generated from parameters; approved by nobody.", attributes);
      drafts.add(new ZoneProposal(prefix + "-" + zone.suffix(), description, zone.geometry(), null));
    }
    return drafts;
  }

  private static SecurityLevel highest(SecurityLevel a, SecurityLevel b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** Parameters and numbers of a run in one text. */
  static String with(Work work) {
    List<String> parts = new ArrayList<>();
    List<UsedNumber> used = work.used();
    work.given().forEach((name, value) -> {
      if (!(value instanceof Double) && !isCommon(name)) {
        parts.add(name + " = " + value);
      }
    });
    used.forEach(number -> parts.add(number.line()));
    return String.join("; ", parts);
  }

  private static boolean isCommon(String name) {
    return parameters().stream().anyMatch(parameter -> parameter.name().equals(name));
  }

  private static Optional<String> sources(Work work) {
    List<String> documents = work.used().stream().filter(number -> number.legal() != null && !number.given()
        && !number.legal().verified()).map(number -> number.legal().document() + "（未核）").distinct().toList();
    return documents.isEmpty() ? Optional.empty() : Optional.of(String.join("、", documents));
  }

  /** Ten hexadecimal digits of all that was given, and of what the zones say of themselves: parts of them, say. */
  static String hash(GeneratorDescription generator, Map<String, Object> parameters, List<InputFeature> features,
      List<GeneratedZone> zones) {
    MessageDigest digest = sha256();
    digest.update((generator.id() + "\n" + parameters + "\n").getBytes(StandardCharsets.UTF_8));
    zones.forEach(zone -> digest.update((zone.suffix() + zone.attributes() + "\n").getBytes(StandardCharsets.UTF_8)));
    for (InputFeature feature : features) {
      Geometry geometry = feature.geometry();
      digest.update((feature.role() + feature.properties()).getBytes(StandardCharsets.UTF_8));
      digest.update(new WKBWriter().write(geometry));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
