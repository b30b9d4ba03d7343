package lanxian.bench.layers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import lanxian.bench.data.Box;
import lanxian.bench.http.Floor;
import lanxian.bench.http.ServerProcess;
import lanxian.bench.http.Wrk;
import lanxian.bench.measure.Numbers;
import lanxian.tiles.matrix.TileCoord;
import lanxian.tiles.matrix.TileMatrixSet;
import lanxian.tiles.matrix.TileRange;
import org.locationtech.jts.geom.Envelope;

/** Vector tiles that are there already, over HTTP, beside the floor that returns as many bytes. */
final class WarmTilesRun {
  private static final TileMatrixSet SET = TileMatrixSet.WEB_MERCATOR_QUAD;

  /** At most: a floor that is not warm would be no floor. */
  private static final int WARM_UP_S = 90;

  private final Plan plan;

  WarmTilesRun(Plan plan) {
    this.plan = plan;
  }

  /** One server: medians of its turns. */
  record Share(double perSecond, double p99Ms, double cpuUs) {}

  /**
   * What was found.
   *
   * @param bytes of a packed tile, on average
   * @param failed requests of either
   */
  record Found(int tiles, int bytes, Share service, Share floor, long failed) {}

  Found measure(Service service, int level) {
    List<String> paths = new ArrayList<>();
    long bytes = 0;
    for (TileCoord tile : tiles(level)) {
      byte[] body = service.get(Service.path(tile), "Accept-Encoding", "gzip");
      if (body.length > 0) {
        paths.add(Service.path(tile));
        bytes += body.length;
      }
    }
    int mean = (int) (bytes / paths.size());
    List<Turn> ours = new ArrayList<>();
    List<Turn> bare = new ArrayList<>();
    try (ServerProcess floor = Floor.start(mean)) {
      Wrk tiles = Wrk.getting("tiles", paths, plan.connections());
      Wrk fixed = Wrk.getting("floor", List.of("/tile"), plan.connections());
      tiles.warmUp(service.address(), WARM_UP_S);
      fixed.warmUp(floor.address(), WARM_UP_S);
      for (int i = 0; i < plan.rounds(); i++) {
        ours.add(turn(tiles, service.address(), service::cpuSeconds));
        bare.add(turn(fixed, floor.address(), floor::cpuSeconds));
      }
    }
    return new Found(paths.size(), mean, share(ours), share(bare), failed(ours) + failed(bare));
  }

  private record Turn(Wrk.Run run, double cpuSeconds) {}

  private Turn turn(Wrk wrk, String address, DoubleSupplier cpu) {
    double before = cpu.getAsDouble();
    Wrk.Run run = wrk.run(address, (int) Math.ceil(plan.seconds()));
    return new Turn(run, cpu.getAsDouble() - before);
  }

  private static Share share(List<Turn> turns) {
    return new Share(Numbers.median(turns.stream().mapToDouble(turn -> turn.run().perSecond()).toArray()),
        Numbers.median(turns.stream().mapToDouble(turn -> turn.run().p99Ms()).toArray()),
        Numbers.median(turns.stream().mapToDouble(turn -> 1e6 * turn.cpuSeconds() / turn.run().requests()).toArray()));
  }

  private static long failed(List<Turn> turns) {
    return turns.stream().mapToLong(turn -> turn.run().errors()).sum();
  }

  /** Tiles of a level within the box that all data lies in, in no order. */
  private List<TileCoord> tiles(int level) {
    List<TileCoord> tiles = new ArrayList<>();
    TileRange.of(SET, SET.matrix(String.valueOf(level)).orElseThrow(),
        new Envelope(Box.WEST, Box.EAST, Box.SOUTH, Box.NORTH)).ifPresent(all -> {
          for (int row = all.minRow(); row <= all.maxRow(); row++) {
            for (int column = all.minColumn(); column <= all.maxColumn(); column++) {
              tiles.add(new TileCoord(SET, all.matrix(), row, column));
            }
          }
        });
    Collections.shuffle(tiles, new Random(level));
    return tiles.subList(0, Math.min(plan.tiles(), tiles.size()));
  }
}
