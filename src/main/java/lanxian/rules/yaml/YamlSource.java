package lanxian.rules.yaml;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * One YAML text and the list its faults go to.
 *
 * @param file name shown with a fault
 * @param faults grows; the reader looks at it when it is done
 */
public record YamlSource(String file, List<Fault> faults) {
  private static final int MAX_NESTING = 12;
  private static final int MAX_CHARACTERS = 1 << 20;

  /** The mapping at the top of {@code text}; empty if there is none, which is then among the faults. */
  public Optional<YamlMap> parse(String text) {
    Node root = compose(text);
    if (root == null) {
      return Optional.empty();
    }
    if (!(root instanceof MappingNode mapping)) {
      fault(YamlFault.YAML_WRONG_TYPE, "a mapping is needed at the top of the file", root.getStartMark());
      return Optional.empty();
    }
    return Optional.of(new YamlMap(this, mapping));
  }

  private Node compose(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(MAX_NESTING);
    options.setCodePointLimit(MAX_CHARACTERS);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root == null) {
        fault(YamlFault.YAML_SYNTAX, "the file is empty", null);
      }
      return root;
    } catch (MarkedYAMLException e) {
      fault(YamlFault.YAML_SYNTAX, e.getProblem(), e.getProblemMark());
    } catch (YAMLException e) {
      fault(YamlFault.YAML_SYNTAX, e.getMessage(), null);
    }
    return null;
  }

  Place place(Mark mark) {
    return mark == null ? Place.file(file) : Place.line(mark.getLine() + 1).inFile(file);
  }

  void fault(YamlFault code, String detail, Mark mark) {
    faults.add(Fault.of(code, detail, place(mark)));
  }
}
