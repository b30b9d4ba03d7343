package lanxian.bench.layers;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lanxian.bench.data.BenchZone;
import lanxian.bench.data.DataSet;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** The zones in files that GDAL wrote; kept as long as the data set is the same. */
final class ZoneFiles {
  private static final String COLUMNS =
      "zone_id,version,category,class,name,county_code,geometry_status,survey_accuracy_m,valid_from,valid_to";

  private final DataSet set;

  ZoneFiles(DataSet set) {
    this.set = set;
  }

  /** The file of a source; written if it is not there yet. */
  Path file(ZoneSource source) {
    Path file = set.cacheFile(source.ending()).toAbsolutePath();
    if (!Files.exists(file)) {
      Path part = file.resolveSibling("part." + file.getFileName()); // half a file is never taken for one
      remove(part);
      write(source, part);
      rename(part, file);
    }
    return file;
  }

  private void write(ZoneSource source, Path part) {
    switch (source) {
      case GEOPACKAGE -> geoPackage(part);
      case SHAPEFILE -> {
        convert(part, "ESRI Shapefile");
        run(List.of("shptree", part.toString()));
      }
      case POSTGIS -> throw new IllegalArgumentException("no file");
    }
  }

  private void convert(Path part, String format) {
    run(List.of("ogr2ogr", "-f", format, "-nln", BenchLayer.CATEGORY, part.toString(),
        file(ZoneSource.GEOPACKAGE).toString()));
  }

  /** From a table of texts, which holds shapes as WKB: no digit is lost. */
  private void geoPackage(Path part) {
    try {
      Process process = new ProcessBuilder("ogr2ogr", "-f", "GPKG", "-nln", BenchLayer.CATEGORY, "-nlt", "PROMOTE_TO_MULTI",
          "-a_srs", "EPSG:4326", "-gt", "100000", "-oo", "GEOM_POSSIBLE_NAMES=wkb", "-oo", "KEEP_GEOM_COLUMNS=NO",
          part.toString(), "CSV:/vsistdin/").redirectError(ProcessBuilder.Redirect.INHERIT)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      try (OutputStream out = new BufferedOutputStream(process.getOutputStream(), 1 << 20)) {
        out.write(("wkb," + COLUMNS + "\n").getBytes(StandardCharsets.UTF_8));
        WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, false);
        List<BenchZone> ordered = set.zones().stream().sorted(Comparator.comparing(ZoneFiles::zoneId)).toList();
        for (BenchZone zone : ordered) {
          String line = WKBWriter.toHex(wkb.write(zone.geometry())) + "," + zoneId(zone) + ",1," + zone.category() + ",,第"
              + zone.id() + "号区,,SURVEYED,0,,\n";
          out.write(line.getBytes(StandardCharsets.UTF_8));
        }
      }
      end(process, "ogr2ogr");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the service has it. */
  static String zoneId(BenchZone zone) {
    return "bench-" + zone.id();
  }

  /** Runs a program of GDAL or MapServer to its end. */
  static void run(List<String> command) {
    try {
      end(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start(),
          String.join(" ", command));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(Process process, String what) {
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(what + " ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A shapefile is several files of one name. */
  private static List<Path> parts(Path file) {
    String name = file.getFileName().toString();
    String stem = name.endsWith(".shp") ? name.substring(0, name.length() - 3) : name;
    List<Path> parts = new ArrayList<>();
    try (Stream<Path> files = Files.list(file.getParent())) {
      files.filter(other -> name.endsWith(".shp") ? other.getFileName().toString().matches("\\Q" + stem + "\\E[a-z]{3}")
          : other.equals(file)).forEach(parts::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private static void remove(Path file) {
    for (Path part : parts(file)) {
      try {
        Files.delete(part);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void rename(Path from, Path to) {
    for (Path part : parts(from)) {
      String name = part.getFileName().toString();
      try {
        Files.move(part, to.resolveSibling(name.substring("part.".length())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
