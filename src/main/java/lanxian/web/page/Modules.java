package lanxian.web.page;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which modules of the page are needed at its start: those that a first one imports, and what these import. */
final class Modules {
  /** A static import; {@code import()} brings a module later. */
  private static final Pattern IMPORT = Pattern.compile("^(?:import|export)\\s(?:[^'()]*\\sfrom\\s)?'(\\.[^']+)'", Pattern.MULTILINE);

  private final Map<String, PageFile> files;
  private final Set<String> found = new LinkedHashSet<>();

  private Modules(Map<String, PageFile> files) {
    this.files = files;
  }

  /**
   * The paths of modules, each after those it imports.
   *
   * @param files of the page by their paths
   * @param first path of the module that starts the page
   * @throws IllegalStateException if a module imports what is not there
   */
  static Set<String> from(Map<String, PageFile> files, String first) {
    Modules modules = new Modules(files);
    modules.add(first, new LinkedHashSet<>());
    return modules.found;
  }

  private void add(String path, Set<String> open) {
    if (found.contains(path) || !open.add(path)) { // modules may import each other
      return;
    }
    PageFile file = files.get(path);
    if (file == null) {
      throw new IllegalStateException("a module of the page imports " + path + ", which is not there");
    }
    Matcher imports = IMPORT.matcher(new String(file.bytes(), StandardCharsets.UTF_8));
    while (imports.find()) {
      add(Path.of(path).resolveSibling(imports.group(1)).normalize().toString().replace('\\', '/'), open);
    }
    found.add(path);
  }
}
