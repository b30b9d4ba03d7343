package lanxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Margin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lanxian.app.RunningService;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A verdict on paper: what Chromium would send to the printer, read by pdftotext. */
class PagePaperTest extends OnBothStores {
  private static RunningService service;
  private static PageBrowser browser;

  @TempDir private Path folder;

  @BeforeParameterizedClassInvocation
  static void start(RunningService.Kind kind, PageStage stage) {
    service = stage.shared(kind);
    browser = stage.browser(service);
  }

  private String textOf(byte[] pdf) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("verdict.pdf"), pdf);
    Path text = folder.resolve("verdict.txt");
    Process process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), text.toString()).inheritIO().start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readString(text).replaceAll("\\s+", "");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"zh | 打印结论 | 禁止;地块一;436,555平方米;654.83亩;第319条;内部使用;推定;不代替行政审批;没有核查的",
      "en | Print | Prohibited;地块一;436,555m²;654.83亩;art.319;Internaluse"})
  void theVerdictWithItsBasisAndMeasuresIsOnPaper(String language, String button, String parts) throws Exception {
    Page page = PageOfficer.checkFarm(browser, "?lang=" + language + "#mode=check&layers=county,drinking_water_protection",
        Path.of("examples", "farm-t1.txt"));
    page.locator(".actions button").nth(2).click();
    page.waitForFunction("() => window.printed === 1");
    String text = textOf(page.pdf(new Page.PdfOptions().setFormat("A4").setMargin(new Margin().setTop("12mm"))));
    for (String part : List.of(parts.split(";"))) {
      assertThat(text).as(button).contains(part);
    }
    assertThat(text).as("steps and buttons stay on the screen").doesNotContain("重新开始", "Startagain");
  }
}
