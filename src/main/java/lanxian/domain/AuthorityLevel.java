package lanxian.domain;

/** Rank of a legal basis, strongest first (立法法 order; a plan is a normative paper, not a statute). */
public enum AuthorityLevel {
  /** 法律 */
  LAW,
  /** 行政法规 */
  REGULATION,
  /** 地方性法规 */
  LOCAL_REG,
  /** 部门规章 and departmental normative papers */
  DEPT_RULE,
  /** 标准 and technical guides */
  STANDARD,
  /** 规划、工作方案 (规范性文件) */
  PLAN;

  /** True for laws, State Council regulations and local regulations: the only grounds of a livestock ban area. */
  public boolean isLawOrRegulation() {
    return this == LAW || this == REGULATION || this == LOCAL_REG;
  }
}
