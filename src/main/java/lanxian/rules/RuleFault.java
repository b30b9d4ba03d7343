package lanxian.rules;

import lanxian.domain.FaultCode;

/** What can be wrong with a rule set, beside the form of its YAML and the text of its conditions. */
public enum RuleFault implements FaultCode {
  /** A file cannot be read, is too large, is not UTF-8, or one that must be there is missing. */
  RULES_FILE,
  /** Two rules, categories, classes, fields or facts share a name. */
  RULES_DUPLICATE_ID,
  /** A name is not in its form, e.g. DW-02 or snake_case. */
  RULES_BAD_ID,
  /** A rule names a category or class that the registry does not have. */
  RULES_UNKNOWN_CATEGORY,
  /** The reach of a rule contradicts itself. */
  RULES_REACH,
  /** A rule cites nothing. */
  RULES_NO_BASIS,
  /** A basis begins on or after the day it ends. */
  RULES_BASIS_PERIOD,
  /** One article is cited twice for the same day. */
  RULES_BASIS_OVERLAP,
  /** Between two bases lie days on which the rule is not in force. */
  RULES_BASIS_GAP,
  /** No basis is in force on the day looked at. */
  RULES_BASIS_EXPIRED,
  /** Rules disagree on the day on which a document ends. */
  RULES_DOCUMENT_END,
  /** A field's own description contradicts itself. */
  RULES_FIELD,
  /** A fact of an example or implication does not fit the schema. */
  RULES_BAD_FACT,
  /** A rule has no example that sets it off, or none that does not. */
  RULES_EXAMPLE_MISSING,
  /** An example does not come out as it says. */
  RULES_EXAMPLE_FAILS,
  /** No example meets one side of an OR. */
  RULES_ALTERNATIVE_UNREACHED,
  /** No rule names the category. */
  RULES_CATEGORY_UNUSED,
  /** No condition names the field. */
  RULES_FIELD_UNUSED,
  /** A number of delineation is missing, contradicts itself, or is one that no generator uses. */
  RULES_NUMBER
}
