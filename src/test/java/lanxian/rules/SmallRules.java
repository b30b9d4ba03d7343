package lanxian.rules;

import java.util.Map;
import java.util.TreeMap;

/** A small rule set as texts, to be broken in one place. */
final class SmallRules {
  static final String CATEGORIES = """
      categories:
        - code: source
          zh: 水源保护区
          en: Source protection area
          kind: ZONE
          classes:
            - {code: L1, zh: 一级, en: Class 1}
            - {code: L2, zh: 二级, en: Class 2}
          seed: （十五）
          leads: [水利局]
          participants: [环保局]
          departmentsToday: [水利局, 生态环境局]
          description: {zh: 说明, en: Text}
        - code: park
          zh: 园区
          en: Park
          kind: ZONE
          description: {zh: 说明, en: Text}
        - {code: county, zh: 县, en: County, kind: REFERENCE, description: {zh: 说明, en: Text}}
      attributes:
        - {name: wwtp_built, type: BOOLEAN, categories: [park], zh: 污水厂, en: Plant}
        - {name: depth_from_m, type: NUMBER, categories: [source], zh: 深度, en: Depth}
        - {name: basis_level, type: STRING, zh: 层级, en: Rank}
      """;
  static final String PROJECT = """
      fields:
        - name: activity
          type: STRING
          required: true
          title: {zh: 活动, en: Activity}
          description: {zh: 说明, en: Text}
          allowed:
            - {value: FARM, zh: 养殖, en: Farm}
            - {value: PLANT, zh: 工厂, en: Plant}
        - {name: outfall, type: BOOLEAN, title: {zh: 排污口, en: Outfall}, description: {zh: 说明, en: Text}}
        - name: heads
          type: NUMBER
          min: 0
          max: 1000
          unit: heads
          title: {zh: 存栏, en: Stock}
          description: {zh: 说明, en: Text}
        - name: acts
          type: LIST
          whenAbsent: []
          title: {zh: 行为, en: Acts}
          description: {zh: 说明, en: Text}
          allowed:
            - {value: DIG, zh: 挖, en: Dig}
      implications:
        - {when: "activity = 'FARM'", set: {outfall: false}, verified: true, why: {zh: 因为, en: Because}}
      """;
  static final String LOCAL = """
      facts:
        - {name: ruled, type: BOOLEAN, verified: false, text: {zh: 事实, en: Fact}, source: 未查到}
        - {name: limit, type: NUMBER, value: 5, verified: true, text: {zh: 事实, en: Fact}, source: 办公室}
      """;
  static final String RULES = """
      family: water
      title: {zh: 水, en: Water}
      rules:
        - id: DW-01
          reach:
            inside: [{category: source, classes: [L1]}]
          when: "outfall = true"
          effect: PROHIBITED
          text: {zh: 禁止, en: Banned}
          basis:
            - {document: 新法, article: "1", paragraph: 1, authority: LAW, from: 2026-08-15, confidence: H}
            - {document: 旧法, article: "2", authority: LAW, from: 2018-01-01, to: 2026-08-15}
          confidence: M
          examples:
            - {why: an outfall, project: {activity: PLANT, outfall: true}, zone: {class: L1}, expect: APPLIES}
            - {why: none, project: {activity: FARM}, zone: {class: L1}, expect: SILENT}
            - {why: not stated, project: {activity: PLANT}, zone: {class: L1}, expect: ASSUMED}
            - {why: elsewhere, project: {activity: PLANT, outfall: true}, zone: {class: L2}, expect: SILENT}
        - id: IN-01
          reach:
            notInside: [{category: park}]
            eligible: "zone.wwtp_built = true"
          when: "activity = 'PLANT'"
          effect: REQUIRED_INSIDE
          text: {zh: 入园, en: Go inside}
          basis:
            - {document: 方案, article: （一）, authority: PLAN, from: 2016-07-27, confidence: H}
          confidence: H
          examples:
            - {why: outside, project: {activity: PLANT}, expect: APPLIES}
            - {why: inside, project: {activity: PLANT}, zone: {wwtp_built: true}, expect: SILENT}
            - {why: inside a poor park, project: {activity: PLANT}, zone: {wwtp_built: false}, expect: APPLIES}
            - {why: a farm, project: {activity: FARM}, expect: SILENT}
        - id: GE-01
          reach:
            anywhere: true
          when: "local.ruled = true AND (heads > local.limit OR hasAny(acts, 'DIG') = true)"
          effect: DUTY
          text: {zh: 义务, en: Duty}
          basis:
            - {document: 方案, article: （二）, authority: PLAN, from: 2016-07-27, confidence: H}
          confidence: H
          examples:
            - {why: many, project: {activity: FARM, heads: 6}, local: {ruled: true}, expect: APPLIES}
            - {why: digs, project: {activity: FARM, heads: 1, acts: [DIG]}, local: {ruled: true}, expect: APPLIES}
            - {why: not ruled, project: {activity: FARM, heads: 6}, local: {ruled: false}, expect: SILENT}
            - {why: few, project: {activity: FARM, heads: 5}, expect: SILENT}
            - {why: nobody knows, project: {activity: FARM, heads: 6}, expect: ASSUMED}
      """;

  private final Map<String, String> texts = new TreeMap<>(
      Map.of("categories.yml", CATEGORIES, "project.yml", PROJECT, "local.yml", LOCAL, "water.yml", RULES));

  /** The same set with one passage replaced; it must occur. */
  SmallRules with(String file, String passage, String replacement) {
    String text = texts.get(file);
    if (!text.contains(passage)) {
      throw new IllegalArgumentException(file + " does not contain: " + passage);
    }
    texts.put(file, text.replace(passage, replacement));
    return this;
  }

  SmallRules without(String file) {
    texts.remove(file);
    return this;
  }

  RuleFiles files() {
    return new RuleFiles(new TreeMap<>(texts));
  }
}
