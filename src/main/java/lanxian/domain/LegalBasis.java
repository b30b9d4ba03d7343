package lanxian.domain;

import java.util.Objects;

/**
 * One article of one document with the days on which it is in force.
 *
 * @param document title without brackets, e.g. 生态环境法典
 * @param article article number and item as cited, e.g. "319" or "11(一)"; empty for a whole document
 * @param paragraph 款, 1-based; null = the whole article
 * @param confidence how well the citation was verified
 */
public record LegalBasis(
    String document, String article, Integer paragraph, AuthorityLevel authority, Validity validity, Confidence confidence) {
  public LegalBasis {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(authority, "authority");
    Objects.requireNonNull(validity, "validity");
    Objects.requireNonNull(confidence, "confidence");
  }
}
