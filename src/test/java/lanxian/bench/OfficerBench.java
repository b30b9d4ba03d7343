package lanxian.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lanxian.bench.measure.Numbers;
import lanxian.bench.measure.Results;
import lanxian.bench.measure.Table;
import lanxian.bench.page.PageWindow;

/**
 * A new officer: from bin/run in a fresh clone to the printed verdict on the sample parcel, as the README says. What is
 * committed is cloned, so commit first; the Maven repository of the user is used as it is. The steps are those that a person
 * does; the time is that of the machine alone, for a program reads no text and chooses at once.
 */
final class OfficerBench {
  private static final Path CLONE = Path.of("target", "bench", "officer");
  private static final Pattern SERVES = Pattern.compile(".* serves (http://\\S+)/ .*");

  private final Map<String, Double> steps = new LinkedHashMap<>();
  private long last = System.nanoTime();

  private OfficerBench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> clone = List.of("git", "clone", "-q", "--depth", "1", Path.of("").toUri().toString(), CLONE.toString());
    for (List<String> command : List.of(List.of("rm", "-rf", CLONE.toString()), clone)) {
      if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command));
      }
    }
    new OfficerBench().run();
    System.exit(0); // threads of the browser need not be waited for
  }

  private void run() throws IOException, InterruptedException {
    last = System.nanoTime();
    Process process = new ProcessBuilder("bin/run", "--port", "0").directory(CLONE.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      while (line != null && !SERVES.matcher(line).matches()) {
        line = said.readLine();
      }
      Matcher serves = SERVES.matcher(line == null ? "" : line);
      if (!serves.matches()) {
        throw new IllegalStateException("the service ended with " + process.waitFor());
      }
      done("bin/run: builds, loads the sample, serves");
      officer(serves.group(1));
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor();
    }
    report();
  }

  private void officer(String address) throws IOException {
    try (PageWindow window = new PageWindow(address)) {
      last = System.nanoTime(); // the browser was open already
      Page page = window.open("");
      done("open the address: the map is drawn");
      page.locator("#tab-check").click();
      page.locator(".drop").waitFor();
      done("核查");
      page.locator("input[type=file]").setInputFiles(Path.of("examples", "farm-t1.txt"));
      page.locator("[data-step=read]").waitFor();
      done("choose examples/farm-t1.txt: what was read is shown");
      page.locator("[data-field=activity] select").selectOption("LIVESTOCK");
      done("畜禽养殖");
      page.locator("[data-field=phase] select").selectOption("NEW");
      page.locator(".provisional .verdict-line").waitFor();
      done("新建: the form asks what else matters");
      page.locator("button.big").click();
      page.locator(".verdict").waitFor();
      done("核查并存档: the verdict");
      page.evaluate("() => { window.print = () => { window.printed = true; }; }");
      page.locator(".actions button").nth(2).click();
      page.waitForFunction("() => window.printed");
      byte[] paper = page.pdf();
      done("打印结论: on paper");
      Files.write(CLONE.resolve("verdict.pdf"), paper);
      if (!page.locator("#sheet .verdict").getAttribute("data-verdict", new Locator.GetAttributeOptions()).equals("PROHIBITED")) {
        throw new IllegalStateException("that was another verdict");
      }
    }
  }

  private void done(String step) {
    long now = System.nanoTime();
    steps.put(step, (now - last) / 1e9);
    last = now;
    System.out.printf("%s: %s s%n", step, Numbers.text(steps.get(step)));
  }

  private void report() {
    Results results = new Results("officer");
    Table table = new Table("step", "s");
    List<Double> all = new ArrayList<>(steps.values());
    steps.forEach((step, seconds) -> {
      table.row(step, Numbers.text(seconds));
      results.row().put("step", step).put("seconds", seconds);
    });
    table.row(steps.size() + " steps in all", Numbers.text(all.stream().mapToDouble(Double::doubleValue).sum()));
    results.write();
    System.out.println("\n" + table);
  }
}
