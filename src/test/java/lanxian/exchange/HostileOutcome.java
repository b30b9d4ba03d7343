package lanxian.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;

/**
 * What becomes of one hostile file, as a line of the table of outcomes.
 *
 * @param file path below the folder
 * @param outcome LOADED (nothing refused), PARTIAL, REFUSED (nothing taken), or CRASHED
 * @param codes codes of all faults, in order of their names
 * @param counts read/loaded/repaired/refused/empty/deleted; - if the file as a whole was refused
 * @param crs CRS the file was read in and how it was decided; - if refused
 * @param encoding charset of its texts; - if none
 */
record HostileOutcome(String file, String outcome, String codes, String counts, String crs, String encoding) {
  static final Path TABLE = Path.of("src/test/resources/lanxian/exchange/hostile-outcomes.tsv");
  private static final String NONE = "-";
  private static final int LONGEST_CRS = 24;

  /** Reads a file as a reference layer, which takes points, lines and polygons, partly if need be. */
  static HostileOutcome of(Importer importer, Path file) {
    String name = CorpusFiles.HOSTILE.relativize(file).toString();
    try {
      ImportResult result = importer.read(file, ImportOptions.of(TestCategories.ANYTHING).withPartial(true));
      ImportReport report = result.report();
      ImportReport.Counts c = report.counts();
      String outcome = c.refused() == 0 ? "LOADED" : result.drafts().isEmpty() ? "REFUSED" : "PARTIAL";
      String crs = report.crs().length() > LONGEST_CRS ? report.crs().substring(0, LONGEST_CRS) + "…" : report.crs();
      return new HostileOutcome(name, outcome, codes(report.features().stream().flatMap(f -> f.faults().stream())),
          "%d/%d/%d/%d/%d/%d".formatted(c.read(), c.loaded(), c.repaired(), c.refused(), c.empty(), c.deleted()),
          crs + " by " + report.crsDecidedBy(), report.encoding() == null ? NONE : report.encoding().charset());
    } catch (FaultException e) {
      return new HostileOutcome(name, "REFUSED", codes(e.faults().stream()), NONE, NONE, NONE);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new HostileOutcome(name, "CRASHED", e.toString().replaceAll("\\s+", " "), NONE, NONE, NONE);
    }
  }

  private static String codes(Stream<Fault> faults) {
    TreeSet<String> codes = new TreeSet<>();
    faults.forEach(fault -> codes.add(fault.code().name()));
    return codes.isEmpty() ? NONE : String.join(",", codes);
  }

  String line() {
    return String.join("\t", file, outcome, codes, counts, crs, encoding);
  }

  /** Lines of the committed table, without its head. */
  static List<String> committed() {
    try {
      return Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new IllegalStateException("the table of outcomes is missing", e);
    }
  }

  /** Writes the table anew; look through the difference before it is committed. */
  public static void main(String[] args) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# What becomes of every file below hostile/ when it is imported as a reference layer, partly if need "
        + "be.");
    lines.add("# Made by HostileOutcome.main; HostileCorpusTest holds the importer to it. Counts are");
    lines.add("# read/loaded/repaired/refused/empty/deleted.");
    lines.add("# file\toutcome\tcodes\tcounts\tcrs\tencoding");
    Importer importer = new Importer();
    for (Path file : CorpusFiles.below(CorpusFiles.HOSTILE)) {
      lines.add(of(importer, file).line());
    }
    Files.createDirectories(TABLE.getParent());
    Files.write(TABLE, lines, StandardCharsets.UTF_8);
  }
}
