package lanxian.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lanxian.bench.data.BenchZone;
import lanxian.bench.data.DataSets;
import lanxian.bench.measure.Table;
import lanxian.domain.ZoneVersion;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.render.DrawnZones;
import lanxian.render.MapRenderer;
import lanxian.render.MapRequest;
import lanxian.render.StyledLayer;
import lanxian.render.TestStyles;
import lanxian.render.font.MapFont;
import lanxian.render.image.PngEncoder;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Colour;
import lanxian.render.view.MapView;
import org.geotools.api.style.Style;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** How much processor time maps of 512 × 512 pixels take, drawn and written as PNG, for 1° × 1° of the sets and less. */
public final class RenderBench {
  private static final MapFont FONT = MapFont.load();
  private static final int SIZE = 512;
  private static final int RUNS = 15;
  private static final Path FOLDER = Path.of("target", "bench", "render");

  private RenderBench() {}

  /** Prints a table; arguments are names of data sets, S and L if there are none. */
  public static void main(String[] arguments) throws Exception {
    Files.createDirectories(FOLDER);
    Table table = new Table("set", "CRS", "degrees", "style", "zones", "draw ms", "PNG ms", "PNG kB");
    for (String name : arguments.length == 0 ? new String[] {"S", "L"} : arguments) {
      measure(DataSets.valueOf(name), table);
    }
    System.out.println(table);
  }

  private static void measure(DataSets set, Table table) throws Exception {
    HPRtree tree = new HPRtree();
    List<ZoneVersion> zones = new ArrayList<>();
    for (BenchZone zone : set.load().zones()) {
      ZoneVersion version = DrawnZones.zone("zone-" + zone.id(), zone.geometry(), zone.zoneClass(), "第" + zone.id() + "区");
      tree.insert(zone.geometry().getEnvelopeInternal(), zones.size());
      zones.add(version);
    }
    tree.build();
    Crs mercator = new CrsRegistry().byCode("EPSG:3857");
    Crs gauss = new CrsRegistry().byCode("EPSG:4517");
    double mercatorDegree = Math.toRadians(6378137);
    for (double degrees : new double[] {1, 0.1}) {
      view(set, zones, tree, new MapView(new Envelope(87, 87 + degrees, 44, 44 + degrees), Crs.STORED, SIZE, SIZE), degrees,
          table);
      double y = 5465442;
      view(set, zones, tree, new MapView(new Envelope(87 * mercatorDegree, (87 + degrees) * mercatorDegree, y,
          y + degrees * mercatorDegree * 1.4), mercator, SIZE, SIZE), degrees, table);
      view(set, zones, tree, new MapView(new Envelope(29500000, 29500000 + degrees * 80000, 4870000,
          4870000 + degrees * 110000), gauss, SIZE, SIZE), degrees, table);
    }
  }

  private static void view(DataSets set, List<ZoneVersion> zones, HPRtree tree, MapView view, double degrees, Table table)
      throws Exception {
    Style plain = TestStyles.of(TestStyles.polygon(TestStyles.fill("#3388cc", 0.5), TestStyles.stroke("#004488", 1)));
    Style fill = TestStyles.of(TestStyles.polygon(TestStyles.fill("#3388cc", 1), null));
    for (Style style : List.of(plain, fill)) {
      int[] found = new int[1];
      StyledLayer layer = new StyledLayer(style, DrawnZones.schema(List.of()), window -> {
        List<Integer> numbers = new ArrayList<>();
        tree.query(window, item -> numbers.add((Integer) item));
        numbers.sort(null);
        found[0] = numbers.size();
        return () -> numbers.stream().map(zones::get).iterator();
      });
      MapRequest request = new MapRequest(view, Colour.WHITE, List.of(layer));
      double[] draw = new double[RUNS];
      double[] write = new double[RUNS];
      byte[] png = null;
      for (int i = -RUNS; i < RUNS; i++) {
        long start = cpu();
        Canvas canvas = new MapRenderer(FONT).draw(request);
        long middle = cpu();
        png = new PngEncoder().encode(canvas);
        long end = cpu();
        if (i >= 0) {
          draw[i] = (middle - start) / 1e6;
          write[i] = (end - middle) / 1e6;
        }
      }
      String what = style == plain ? "outlined" : "filled";
      Files.write(FOLDER.resolve(set + "-" + view.crs().code().replace(':', '-') + "-" + degrees + "-" + what + ".png"), png);
      table.row(set.name(), view.crs().code(), String.valueOf(degrees), what, String.valueOf(found[0]), median(draw),
          median(write), String.valueOf(png.length / 1000));
    }
  }

  /** Processor time of this thread: what else the machine does hardly counts. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String median(double[] values) {
    Arrays.sort(values);
    return String.format(Locale.ROOT, "%.1f", values[values.length / 2]);
  }
}
