package lanxian.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import lanxian.store.PostgisCluster;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import lanxian.store.postgis.PostgisStore;

/**
 * How many siting records 16 threads store in a second on this machine's disk, each waiting until it survives a crash.
 * With a commit for each record, and through the store, where they share commits and are packed.
 */
final class RecordsBench {
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  private final Load load;

  /**
   * A kind of database.
   *
   * @param open opens the store in it
   * @param force statement that puts a commit on the disk; null if the commit itself does
   * @param size bytes that records take on the disk
   */
  private record Kind(String name, Function<String, Store> open, String force, ToLongFunction<String> size) {}

  private RecordsBench(Duration measured) {
    this.load = new Load(16, WARM_UP, measured);
  }

  /** @param args seconds to measure each way; default 10 */
  public static void main(String[] args) throws Exception {
    RecordsBench bench = new RecordsBench(Duration.ofSeconds(args.length > 0 ? Integer.parseInt(args[0]) : 10));
    Figures figures =
        new Figures("records", "store", "how", "records/s", "ratio", "bytes of a record", "on the disk");
    PostgisCluster cluster = PostgisCluster.start(true);
    Path directory = Files.createTempDirectory("lanxian-bench");
    Kind h2 = new Kind("H2", H2Store::open, "CHECKPOINT SYNC", RecordsBench::fileSize);
    Kind postgis = new Kind("PostGIS", PostgisStore::open, null,
        url -> number(url, "SELECT pg_total_relation_size('siting_check')"));
    try (EndedEarly notice = new EndedEarly()) {
      bench.compare(h2, h2Url(directory, "each"), h2Url(directory, "shared"), figures);
      bench.compare(postgis, cluster.newDatabase().jdbcUrl(), cluster.newDatabase().jdbcUrl(), figures);
    } finally {
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
    figures.write();
  }

  private static String h2Url(Path directory, String name) {
    return "jdbc:h2:file:" + directory.resolve(name);
  }

  /** Each way in a new, empty database. */
  private void compare(Kind kind, String eachUrl, String sharedUrl, Figures figures) throws Exception {
    double before = measure(kind, "one commit each", eachUrl, false, 0, figures);
    measure(kind, "through the store", sharedUrl, true, before, figures);
  }

  private double measure(Kind kind, String how, String url, boolean shared, double before, Figures figures)
      throws Exception {
    SampleRecords records = new SampleRecords();
    try (Store store = kind.open().apply(url)) {
      double perSecond = load.perSecond(() -> {
        OneByOne alone = shared ? null : new OneByOne(url, kind.force());
        return shared ? () -> store.checks().save(records.next()) : () -> alone.save(records.next());
      });
      if (number(url, "SELECT count(*) FROM siting_check") != records.taken()) {
        throw new IllegalStateException("not every record is there");
      }
      figures.add(kind.name(), how, perSecond, before == 0 ? 1.0 : perSecond / before, records.averageBytes(),
          kind.size().applyAsLong(url) / records.taken());
      return perSecond;
    }
  }

  private static long number(String url, String sql) {
    try (Connection connection = OneByOne.connect(url); var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long fileSize(String h2Url) {
    try {
      return Files.size(Path.of(h2Url.substring("jdbc:h2:file:".length()) + ".mv.db"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
