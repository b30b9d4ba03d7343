package lanxian.bench.page;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Everything that is measured of the page of one service.
 *
 * @param address of the service
 * @param zooms levels at which the map is dragged
 * @param seconds length of one drag
 * @param answers clicks and pushes
 */
public record PageRun(String address, List<Integer> zooms, double seconds, int answers) {
  /** All layers with zones of the data sets at once: more than a first look shows. */
  private static final String LAYERS = "drinking_water_protection,livestock_zone,groundwater_control,wetland,ecological_redline,"
      + "farmland,river_corridor,river_lake_management,city_blue_line,water_works_zone";
  private static final String FIRST = "county,urban_built_up,river_lake_management,drinking_water_protection,ecological_redline";
  private static final String PLACE = "44.1/87.4";
  private static final int FIRST_USES = 5;

  /** Takes down what was measured. */
  public interface Sink {
    /** @param asked what was asked for; empty if nothing was */
    void add(String what, String unit, String asked, double... values);
  }

  /** Measures. */
  public void measure(Sink sink) {
    try (PageWindow window = new PageWindow(address)) {
      window.open(""); // the service is warm, the browser has started
      List<FirstUse> uses = IntStream.range(0, FIRST_USES).mapToObj(i -> FirstUse.measure(window)).toList();
      sink.add("first use, to the whole map", "s", "1.5", uses.stream().mapToDouble(FirstUse::seconds).toArray());
      sink.add("the page itself, packed", "kB", "600", uses.stream().mapToDouble(FirstUse::kilobytes).toArray());
      sink.add("all of the first use, packed", "kB", "", uses.stream().mapToDouble(FirstUse::allKilobytes).toArray());
      for (String layers : List.of(FIRST, LAYERS)) {
        zooms.forEach(zoom -> pan(window, sink, layers, zoom));
      }
      Page page = window.open("#map=12/" + PLACE + "&layers=" + LAYERS);
      sink.add("click to zones shown", "ms", "100", Responses.identify(page, answers));
      whatIf(window, sink);
    }
  }

  private void pan(PageWindow window, Sink sink, String layers, int zoom) {
    Page page = window.open("#map=" + zoom + "/" + PLACE + "&layers=" + layers);
    int count = layers.split(",").length;
    for (String time : List.of("first", "again")) {
      Panning panning = Panning.measure(page, seconds);
      sink.add("frames/s, " + count + " layers, z" + zoom + ", " + time, "a second", "30", panning.perSecond());
      sink.add("longest frame, " + count + " layers, z" + zoom + ", " + time, "ms", "", panning.longestMs());
      window.drawn();
    }
  }

  private void whatIf(PageWindow window, Sink sink) {
    Page page = window.open("#map=13/" + PLACE + "&layers=" + LAYERS + "&mode=check");
    page.locator("details.way summary").click();
    page.locator("textarea").fill("J1,87.40,44.10\nJ2,87.41,44.10\nJ3,87.41,44.108\nJ4,87.40,44.108");
    page.locator("details.way .row button").click();
    page.locator("[data-field=activity] select").selectOption("LIVESTOCK");
    page.locator("[data-field=phase] select").selectOption("NEW");
    page.locator(".provisional .verdict-line").waitFor();
    page.locator("button.big").click();
    page.locator(".verdict").waitFor();
    page.locator(".actions button").nth(1).click();
    page.locator(".what-if").waitFor();
    sink.add("push to verdict shown", "ms", "100", Responses.whatIf(page, answers));
  }
}
