package lanxian.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lanxian.domain.LayerFault;
import lanxian.domain.LocalizedText;
import lanxian.domain.Notice;
import lanxian.domain.Project;
import lanxian.siting.overlap.Footprint;

/** Collects what an officer should know before leaning on an answer. */
final class Warnings {
  /** Share by which a declared area may differ from the computed one unremarked. */
  private static final double AREA_SHARE = 0.001;

  private final List<Warning> warnings = new ArrayList<>();

  /** What was noticed while the project was read, and whether its declared area fits. */
  Warnings project(Project project, Footprint footprint) {
    for (Notice notice : project.notices()) {
      add(notice.code(), notice.detail(), notice.detail());
    }
    if (project.declaredAreaM2() != null && footprint.isArea()) {
      double difference = Math.abs(project.declaredAreaM2() - footprint.areaM2());
      double allowed = Math.max(AREA_SHARE * footprint.areaM2(), project.accuracyM() * footprint.lengthM());
      if (difference > allowed) {
        add("AREA_DIFFERS",
            format("申报面积 %.2f 平方米，计算面积 %.2f 平方米，相差 %.2f，超过允许的 %.2f",
                project.declaredAreaM2(), footprint.areaM2(), difference, allowed),
            format("declared %.2f m², computed %.2f m²: they differ by %.2f m², more than the %.2f m² allowed",
                project.declaredAreaM2(), footprint.areaM2(), difference, allowed));
      }
    }
    return this;
  }

  /** Whether the rule book reaches back to the day asked about. */
  Warnings statute(Statute statute) {
    if (!statute.isHeld()) {
      add("RULES_NOT_HELD_FOR_DATE", "规则库自 " + Statute.HELD_FROM + " 起收录依据，此前的规定未收录，结论不确定",
          "the rule book holds legal bases from " + Statute.HELD_FROM
              + " on: what was in force before is not held and the answer undetermined");
    }
    return this;
  }

  /** Where the project lies. */
  Warnings territory(Territory territory, Set<NotComputed> failures) {
    if (!territory.held()) {
      add("NO_COUNTIES", "数据集中没有县市界线，管辖区不明，结论不确定",
          "the dataset holds no counties: the jurisdiction is not known and the answer undetermined");
    }
    if (territory.outside() && !failures.contains(NotComputed.COUNTIES)) {
      add("PARTLY_OUTSIDE_PREFECTURE", "项目有一部分不在任何县市范围内，该部分无法核查，结论不确定",
          "part of the project lies in no county held: that part cannot be checked and the answer is undetermined");
    }
    if (territory.counties().size() > 1) {
      String codes = String.join(", ", territory.counties());
      add("MULTIPLE_COUNTIES", "项目跨越县市：" + codes, "the project lies in several counties: " + codes);
    }
    return this;
  }

  /** What could not be computed, and what was taken for it. Why is for the log: it depends on versions of libraries. */
  Warnings notComputed(Set<NotComputed> failures) {
    for (NotComputed failure : failures) {
      switch (failure.kind()) {
        case NOT_EXCUSED -> add("NOT_COMPUTED",
            "规则 " + failure.name() + " 的除外范围无法计算，按全部适用处理，结论不确定",
            "which part of the project is excused from rule " + failure.name()
                + " cannot be computed: none is taken to be and the answer is undetermined");
        case OUTSIDE_REQUIRED -> add("NOT_COMPUTED",
            "项目位于规则 " + failure.name() + " 所要求分区之外的部分无法计算，按全部在外处理，结论不确定",
            "which part of the project lies outside the zones that rule " + failure.name()
                + " requires cannot be computed: all of it is taken to and the answer is undetermined");
        case TOTAL -> add("NOT_COMPUTED",
            failure.name() + " 的合计范围无法计算，按整个项目计，结论不确定",
            "the total of " + failure.name()
                + " cannot be computed: the whole project is taken and the answer is undetermined");
        case COUNTIES -> add("NOT_COMPUTED",
            "项目是否全部位于已有县市范围内无法计算，结论不确定",
            "whether all of the project lies in the counties held cannot be computed: the answer is undetermined");
      }
    }
    return this;
  }

  /** Zones that carry a generated boundary, among the findings. */
  Warnings illustrative(List<Finding> findings) {
    long count = findings.stream().filter(Finding::illustrative).count();
    if (count > 0) {
      warnings.add(Warning.illustrative(count));
    }
    return this;
  }

  /** Layers that failed. What exactly failed depends on versions of libraries: it goes to the log, not here. */
  Warnings faults(List<LayerFault> faults) {
    for (LayerFault fault : faults) {
      String what = fault.category() + (fault.zoneId() == null ? "" : " " + fault.zoneId());
      add("LAYER_FAULT", "图层不可用：" + what, "layer not usable: " + what);
    }
    return this;
  }

  List<Warning> list() {
    return warnings;
  }

  private void add(String code, String zh, String en) {
    warnings.add(new Warning(code, new LocalizedText(zh, en)));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
