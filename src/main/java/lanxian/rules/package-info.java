/**
 * Reads {@code rules/} (categories, rules, project schema, local facts) and evaluates conditions. A condition is ECQL
 * in three-valued logic: what is not known is taken as the worst case and named.
 *
 * <p>From files to an answer: {@link lanxian.rules.RuleFiles} holds the texts and their hash,
 * {@link lanxian.rules.RuleSetLoader} makes a {@link lanxian.domain.RuleSet} of them or refuses them with every fault,
 * {@link lanxian.rules.RuleEngine} compiles the conditions and evaluates them. {@link lanxian.rules.ProjectProperties}
 * holds a project's properties against the schema, {@link lanxian.rules.RuleSetCheck} looks a set through before it is
 * used.
 *
 * <p>Files of a set, all YAML without aliases:
 * <ul>
 * <li>{@code categories.yml}: {@code categories} (code, zh, en, kind, classes, openClasses, seed, leads, participants,
 *     departmentsToday, description) and {@code attributes} of zones (name, type, categories, allowed, zh, en).
 * <li>{@code project.yml}: {@code fields} (name, type, unit, allowed, required, activities, whenAbsent, min, max,
 *     title, description) and {@code implications} (when, set, verified, why).
 * <li>{@code local.yml}: {@code facts} of the office (name, type, allowed, value, verified, text, source).
 * <li>any other {@code <family>.yml}: family, title and {@code rules}. A rule has an id; a {@code reach}, one of
 *     {@code inside}, {@code within} with {@code withinM}, {@code notInside} with {@code eligible} (a condition, or a
 *     list of {@code when} with {@code from}, the first day on which it is asked), {@code anywhere: true}, with
 *     {@code alsoIn} and {@code unlessIn}; {@code when}; {@code effect}; {@code text};
 *     {@code basis} and {@code penalty} (document, article, paragraph, authority, from, to, confidence; {@code to} is the
 *     first day no longer in force); {@code seed}; {@code confidence}; {@code remark}; {@code cap} (unless, to, notice)
 *     and {@code examples} (why, project, zone, local, expect).
 * </ul>
 *
 * <p>Conditions name project fields as they are, {@code zone.<attribute>} and {@code local.<fact>}; beside ECQL's
 * comparisons, IN, BETWEEN, LIKE, IS NULL, AND, OR, NOT and arithmetic there are {@code hasAny(list, 'A', …) = true},
 * {@code shares(list, list) = true}, {@code startsWithAny(text, 'A', …) = true} and
 * {@code startsWithAny(text, list) = true}; the latter compares codes, and an item in words leaves it open.
 * {@code IS NULL} asks whether a fact is unknown.
 */
package lanxian.rules;
