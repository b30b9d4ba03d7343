package lanxian.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import lanxian.bench.check.TileCheck;
import lanxian.bench.data.Box;
import lanxian.bench.data.DataSet;
import lanxian.bench.data.DataSets;
import lanxian.bench.measure.Numbers;
import lanxian.bench.measure.Rate;
import lanxian.bench.measure.Results;
import lanxian.bench.measure.Stopwatch;
import lanxian.bench.measure.Table;
import lanxian.bench.postgis.BenchServer;
import lanxian.bench.postgis.PostgisTiles;
import lanxian.domain.Dataset;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Recorded;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneVersion;
import lanxian.layers.Layer;
import lanxian.siting.SitingIndex;
import lanxian.tiles.TestLayers;
import lanxian.tiles.TileSettings;
import lanxian.tiles.VectorTileMaker;
import lanxian.tiles.matrix.TileCoord;
import lanxian.tiles.matrix.TileMatrixSet;
import lanxian.tiles.matrix.TileRange;
import org.locationtech.jts.geom.Envelope;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Vector tiles per CPU second, beside ST_AsMVT of PostGIS in the same minutes. */
@Command(name = "bin/bench tiles", mixinStandardHelpOptions = true, sortOptions = false, description =
    "Makes vector tiles beside PostGIS and checks them against each other. Ends with 1 if one differs.")
public final class TilesBench implements Callable<Integer> {
  private static final TileMatrixSet SET = TileMatrixSet.WEB_MERCATOR_QUAD;

  /** Times as many tiles as PostGIS, of its whole zones; and of those simplified beforehand, on all levels. */
  private static final Map<Integer, Double> OVER_WHOLE = Map.of(8, 20.0, 10, 15.0, 12, 8.0);
  private static final double OVER_SIMPLIFIED = 3;

  /** Times that every tile is made before it is made again: where one takes half a second, a turn would not come to all of them. */
  private static final int KNOWN_AFTER = 3;

  @Option(names = "--sets", split = ",", description = "Data sets (default: S,L).")
  private List<DataSets> sets = List.of(DataSets.S, DataSets.L);

  @Option(names = "--levels", split = ",", description = "Levels (default: 8,10,12).")
  private List<Integer> levels = List.of(8, 10, 12);

  @Option(names = "--seconds", description = "Length of one turn (default: ${DEFAULT-VALUE}).")
  private double seconds = 2;

  @Option(names = "--rounds", description = "Turns of everybody (default: ${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(names = "--check", description = "Tiles of each level to check (default: ${DEFAULT-VALUE}).")
  private int checked = 10;

  @Option(names = "--no-postgis", description = "Measures the service alone, checks nothing.")
  private boolean alone;

  private final Results results = new Results("tiles");
  private final Table table = new Table("set", "level", "tiles/CPU-s: first time", "again", "PostGIS, whole zones",
      "first ×", "again ×", "PostGIS, simplified", "again ×", "kB per tile: service", "PostGIS");
  private final TileCheck check = new TileCheck();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new TilesBench()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() {
    BenchServer server = alone ? null : BenchServer.start();
    for (DataSets set : sets) {
      measure(set.load(), server);
    }
    results.check("zones in tiles", check.compared(), check.mismatches());
    results.write();
    System.out.println("\n" + table);
    System.out.printf("%,d zones in tiles compared, %d mismatches%n", check.compared(), check.mismatches());
    return check.mismatches() == 0 ? 0 : 1;
  }

  private void measure(DataSet set, BenchServer server) {
    Layer layer = layer(set);
    int margin = TileSettings.DEFAULT.margin();
    System.out.printf("%s: %,d zones, %,d vertices%n", set.name(), set.zones().size(), set.vertices());
    try (PostgisTiles postgis = alone ? null
        : PostgisTiles.load(server, set, TestLayers.CATEGORY, margin, levels)) {
      levels.forEach(level -> measure(set, layer, postgis, level, OVER_WHOLE.getOrDefault(level, 1.0)));
    }
  }

  private void measure(DataSet set, Layer layer, PostgisTiles postgis, int level, double target) {
    List<TileCoord> tiles = tiles(level);
    VectorTileMaker maker = TestLayers.maker();
    ToIntFunction<TileCoord> ours = tile -> maker.make(tile, List.of(layer)).length;
    run(tiles, ours, seconds, Stopwatch.CpuTime.NONE); // so that the compiler is through with it
    Rate first = first(tiles, layer);
    for (int times = 0; times < KNOWN_AFTER; times++) {
      tiles.forEach(ours::applyAsInt);
    }
    run(tiles, ours, seconds, Stopwatch.CpuTime.NONE);
    Rate again = Rate.NONE;
    Rate whole = Rate.NONE;
    Rate simplified = Rate.NONE;
    for (int round = 0; round < rounds; round++) {
      again = again.plus(run(tiles, ours, seconds, Stopwatch.CpuTime.NONE));
      if (postgis != null) {
        whole = whole.plus(run(tiles, tile -> postgis(postgis, false, tile).length, seconds, postgis.cpu()));
        simplified = simplified.plus(run(tiles, tile -> postgis(postgis, true, tile).length, seconds, postgis.cpu()));
      }
    }
    report(set, level, target, first, again, whole, simplified);
    if (postgis != null) {
      tiles.stream().limit(checked).forEach(tile -> check.check(set.name() + " " + tile,
          maker.make(tile, List.of(layer)), postgis(postgis, false, tile)));
    }
  }

  private void report(DataSet set, int level, double target, Rate first, Rate again, Rate whole, Rate simplified) {
    table.row(set.name(), "z" + level, Numbers.text(first.perCpuSecond()), Numbers.text(again.perCpuSecond()),
        Numbers.text(whole.perCpuSecond()), Numbers.text(first.perCpuSecond() / whole.perCpuSecond()),
        Numbers.against(again.perCpuSecond() / whole.perCpuSecond(), target), Numbers.text(simplified.perCpuSecond()),
        Numbers.against(again.perCpuSecond() / simplified.perCpuSecond(), OVER_SIMPLIFIED),
        Numbers.text(again.hitsPerCheck() / 1000), Numbers.text(whole.hitsPerCheck() / 1000));
    System.out.printf("%s z%d: %s, %s; PostGIS %s, %s%n", set.name(), level, Numbers.text(first.perCpuSecond()),
        Numbers.text(again.perCpuSecond()), Numbers.text(whole.perCpuSecond()), Numbers.text(simplified.perCpuSecond()));
    results.row().put("set", set.name()).put("level", level).put("first", first.perCpuSecond())
        .put("again", again.perCpuSecond()).put("postgisWhole", whole.perCpuSecond())
        .put("postgisSimplified", simplified.perCpuSecond()).put("bytes", again.hitsPerCheck())
        .put("postgisBytes", whole.hitsPerCheck());
  }

  private static byte[] postgis(PostgisTiles postgis, boolean simplified, TileCoord tile) {
    return postgis.tile(simplified, tile.depth(), tile.row(), tile.column());
  }

  /** Each tile once by makers that know nothing yet, for all shapes have to be made then. */
  private static Rate first(List<TileCoord> tiles, Layer layer) {
    VectorTileMaker maker = TestLayers.maker();
    long bytes = 0;
    Stopwatch watch = new Stopwatch(Stopwatch.CpuTime.NONE);
    for (TileCoord tile : tiles) {
      bytes += maker.make(tile, List.of(layer)).length;
    }
    return watch.stop(tiles.size(), bytes);
  }

  private static Rate run(List<TileCoord> tiles, ToIntFunction<TileCoord> maker, double seconds, Stopwatch.CpuTime cpu) {
    Stopwatch watch = new Stopwatch(cpu);
    long made = 0;
    long bytes = 0;
    while (watch.seconds() < seconds) {
      bytes += maker.applyAsInt(tiles.get((int) (made++ % tiles.size())));
    }
    return watch.stop(made, bytes);
  }

  /** The tiles of a level within the box that all data lies in, in no order. */
  private static List<TileCoord> tiles(int level) {
    Optional<TileRange> range = TileRange.of(SET, SET.matrix(String.valueOf(level)).orElseThrow(),
        new Envelope(Box.WEST, Box.EAST, Box.SOUTH, Box.NORTH));
    List<TileCoord> tiles = new ArrayList<>();
    range.ifPresent(all -> {
      for (int row = all.minRow(); row <= all.maxRow(); row++) {
        for (int column = all.minColumn(); column <= all.maxColumn(); column++) {
          tiles.add(new TileCoord(SET, all.matrix(), row, column));
        }
      }
    });
    Collections.shuffle(tiles, new Random(level));
    return tiles;
  }

  private static Layer layer(DataSet set) {
    List<ZoneVersion> zones = new ArrayList<>();
    set.zones().forEach(zone -> zones.add(new ZoneVersion("zone-" + zone.id(), 1, new ZoneDescription(
        TestLayers.CATEGORY, null, "zone " + zone.id(), "652301", GeometryStatus.SURVEYED, 1,
        ZoneDescription.Approval.NONE, new ZoneDescription.Source("bench", "EPSG:4490", null), null,
        SecurityLevel.PUBLIC, "", Map.of()), zone.geometry(), 0, Validity.ALWAYS, false,
        new Recorded(1, Instant.EPOCH))));
    SitingIndex index = SitingIndex.of(new Dataset(1, Instant.EPOCH, zones, List.of(), List.of()), TestLayers.DAY);
    return TestLayers.of(index).layer(TestLayers.CATEGORY).orElseThrow();
  }
}
