package lanxian.editing.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lanxian.domain.LegalBasis;
import lanxian.domain.Rule;
import lanxian.domain.RuleSet;
import lanxian.editing.validation.ValidationParameters.Basis;

/**
 * Which documents are no longer in force: those listed, and laws whose last citation in the rules has ended.
 */
final class EndedDocuments {
  /** Where the name of a document ends and that of the next may begin. */
  private static final Pattern BETWEEN = Pattern.compile("[《》、，,；;（）()]");

  private static final String STATE = "中华人民共和国";

  private final Map<String, Ended> byTitle = new TreeMap<>();

  /**
   * A document that ends.
   *
   * @param to first day on which it is not in force
   * @param replacedBy null if nothing, or unknown
   */
  record Ended(String title, LocalDate to, String replacedBy) {}

  private EndedDocuments() {}

  static EndedDocuments of(RuleSet rules, Basis basis) {
    EndedDocuments documents = new EndedDocuments();
    Map<String, List<LegalBasis>> cited = new TreeMap<>();
    for (Rule rule : rules.rules()) {
      Stream.concat(rule.bases().stream(), rule.penalties().stream())
          .forEach(citation -> cited.computeIfAbsent(citation.document(), title -> new ArrayList<>()).add(citation));
    }
    cited.forEach((title, citations) -> {
      if (citations.stream().allMatch(citation -> citation.validity().to() != null)) {
        LocalDate last = citations.stream().map(citation -> citation.validity().to()).max(Comparator.naturalOrder()).get();
        documents.byTitle.put(title, new Ended(title, last, null));
      }
    });
    basis.documents().forEach(document -> documents.byTitle.put(
        document.title(), new Ended(document.title(), document.to(), document.replacedBy())));
    return documents;
  }

  /** The documents named in a text that are not in force on a day. */
  List<Ended> in(String text, LocalDate day) {
    return BETWEEN.splitAsStream(text).map(String::strip)
        .map(name -> name.startsWith(STATE) ? name.substring(STATE.length()) : name)
        .flatMap(name -> byTitle.values().stream().filter(ended -> names(name, ended.title())))
        .filter(ended -> !day.isBefore(ended.to())).distinct().toList();
  }

  /** The title itself, or with an article, number or words behind it; a longer number is another standard. */
  private static boolean names(String name, String title) {
    String given = name.replace(" ", "");
    String wanted = title.replace(" ", "");
    return given.startsWith(wanted)
        && (given.length() == wanted.length() || !Character.isDigit(given.charAt(wanted.length()))
            || !Character.isDigit(wanted.charAt(wanted.length() - 1)));
  }
}
