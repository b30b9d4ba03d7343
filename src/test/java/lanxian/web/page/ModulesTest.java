package lanxian.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ModulesTest {
  private static Map<String, PageFile> files(String... pairs) {
    Map<String, PageFile> files = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      files.put(pairs[i], new PageFile(pairs[i], pairs[i + 1].getBytes(StandardCharsets.UTF_8)));
    }
    return files;
  }

  @Test
  void modulesComeAfterThoseTheyImportAndLaterOnesNotAtAll() {
    Map<String, PageFile> files = files(
        "main.js", "// import './no.js'\nimport './look/a.js';\nimport * as b from './b.js';\nconst go = () => import('./late.js');\n",
        "look/a.js", "import {\n  one,\n  two,\n} from '../b.js';\nexport { three } from './c.js';\n",
        "b.js", "export const one = 1;\n",
        "look/c.js", "import '../main.js'; // in a ring\n",
        "late.js", "");
    assertThat(Modules.from(files, "main.js")).containsExactly("b.js", "look/c.js", "look/a.js", "main.js");
  }

  @Test
  void anImportOfNothingIsAFaultOfThePage() {
    assertThatThrownBy(() -> Modules.from(files("main.js", "import './gone.js';\n"), "main.js"))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("gone.js");
  }

  @Test
  void thePageStartsWithWhatIsLookedAt() {
    PageFiles page = new PageFiles();
    assertThat(Modules.from(page.all(), "main.js")).contains("look/identify.js", "text/zh.js")
        .noneMatch(path -> path.matches("(check|draw|print|run)/.*"));
  }
}
