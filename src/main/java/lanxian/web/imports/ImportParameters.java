package lanxian.web.imports;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lanxian.domain.Category;
import lanxian.domain.FaultException;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.exchange.ImportOptions;
import lanxian.exchange.encoding.Charsets;
import lanxian.exchange.layer.Limits;
import lanxian.geo.CrsRegistry;
import lanxian.http.Parameters;
import lanxian.imports.ImportAsked;

/** Reads what is asked for with a file: the options of the command line under their own names. */
public final class ImportParameters {
  /** What a service that goes on answering can bear beside it; the command line takes larger files. */
  private static final Limits LIMITS = Limits.IMPORT.withMaxFileBytes(128L << 20).withMaxVertices(5_000_000);
  private static final int LONGEST_NAME = 200;

  private final Supplier<RuleSet> rules;
  private final Limits limits;

  public ImportParameters(Supplier<RuleSet> rules) {
    this(rules, LIMITS);
  }

  ImportParameters(Supplier<RuleSet> rules, Limits limits) {
    this.rules = rules;
    this.limits = limits;
  }

  /** @throws FaultException with everything that is wrong */
  ImportAsked read(Parameters parameters) {
    String file = name(parameters, "file", true);
    Category category = category(parameters);
    String zoneClass = parameters.text("class");
    if (zoneClass != null && category != null && !category.allowsClass(zoneClass)) {
      parameters.bad("class", zoneClass + " is no class of " + category.code());
    }
    String crs = parameters.text("crs");
    if (crs != null) {
      try {
        new CrsRegistry().byCode(crs);
      } catch (FaultException | IllegalArgumentException e) {
        parameters.bad("crs", crs + " is no coordinate system that is known here");
      }
    }
    String encoding = parameters.text("encoding");
    if (encoding != null && Charsets.named(encoding).isEmpty()) {
      parameters.bad("encoding", encoding + " is no encoding that is known here");
    }
    String layer = name(parameters, "layer", false);
    String level = parameters.oneOf("security_level",
        Arrays.stream(SecurityLevel.values()).map(Enum::name).collect(Collectors.toSet()), null);
    boolean partial = parameters.flag("partial", false);
    boolean dryRun = parameters.flag("dryRun", false);
    parameters.done();
    return new ImportAsked(file, new ImportOptions(category, zoneClass, crs, encoding, layer, partial, true, limits,
        level == null ? null : SecurityLevel.valueOf(level)), dryRun);
  }

  private Category category(Parameters parameters) {
    String code = parameters.text("category");
    List<Category> known = rules.get().categories();
    Category found = known.stream().filter(c -> c.code().equals(code)).findFirst().orElse(null);
    if (found == null) {
      parameters.bad("category", code == null ? "category is needed: what the zones are"
          : code + " is not one of " + known.stream().map(Category::code).toList());
    }
    return found;
  }

  /** A name that is shown and kept, and never used as a path. */
  private static String name(Parameters parameters, String parameter, boolean needed) {
    String name = parameters.text(parameter);
    if (name == null) {
      if (needed) {
        parameters.bad(parameter, "file is needed: the name of the file, which tells its format");
      }
      return null;
    }
    boolean odd = name.codePoints().anyMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\'
        || Character.getType(c) == Character.SURROGATE);
    if (name.length() > LONGEST_NAME || odd) {
      parameters.bad(parameter, parameter + " is a name of at most " + LONGEST_NAME + " characters without a folder");
    }
    return name;
  }
}
