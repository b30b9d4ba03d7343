package lanxian.bench.layers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;

/**
 * MapServer as a FastCGI process, over the zones in every form; it keeps files and connections open from one request to the
 * next.
 */
final class MapServer implements AutoCloseable {
  static final String PROGRAM = "/usr/lib/cgi-bin/mapserv";

  /** How many times as large a map is drawn that is to be finer than its pixels. */
  static final int TIMES = 4;

  private static final String FINE = "fine";

  private static final String MAP = """
      MAP
        NAME "%1$s"
        SIZE 512 512
        MAXSIZE 4096
        EXTENT 85 42 92 46
        UNITS DD
        IMAGECOLOR 255 255 255
        DEFRESOLUTION 90.714
        RESOLUTION 90.714
        PROJECTION "init=epsg:4326" END
        WEB METADATA
          "ows_enable_request" "*"
          "ows_srs" "EPSG:4326"
          "ows_title" "zones"
          "ows_onlineresource" "http://localhost/bench/%1$s?"
          "oga_onlineresource" "http://localhost/bench/%1$s/ogcapi"
        END END
        OUTPUTFORMAT NAME "image/png" DRIVER AGG/PNG MIMETYPE "image/png" IMAGEMODE RGB END
        LAYER
          NAME "%2$s"
          TYPE POLYGON
          STATUS ON
          TEMPLATE "needed for features to be asked for"
          %3$s
          PROCESSING "CLOSE_CONNECTION=DEFER"
          PROJECTION "init=epsg:4326" END
          METADATA "ows_title" "zones" "gml_include_items" "all" "oga_featureid" "zone_id" "oga_geometry_precision" "7" END
          %4$s
        END
      END
      """;

  private final FastCgiProcess process;
  private final PostgisLayer postgis;

  private MapServer(FastCgiProcess process, PostgisLayer postgis) {
    this.process = process;
    this.postgis = postgis;
  }

  /** @param folder gets the map files */
  static MapServer start(Path folder, ZoneFiles files, PostgisLayer postgis) {
    try {
      Map<String, Path> maps = new LinkedHashMap<>();
      for (ZoneSource source : ZoneSource.values()) {
        maps.put(source.alias(), file(folder, source.alias(), connection(source, files, postgis), 1));
      }
      maps.put(FINE, file(folder, FINE, connection(ZoneSource.SHAPEFILE, files, postgis), TIMES));
      Path config = folder.resolve("mapserver.conf").toAbsolutePath();
      Files.writeString(config, "CONFIG\n ENV\n  MS_MAP_PATTERN \".\"\n END\n MAPS\n" + maps.entrySet().stream()
          .map(map -> "  " + map.getKey() + " \"" + map.getValue() + "\"\n").collect(Collectors.joining())
          + " END\nEND\n");
      return new MapServer(FastCgiProcess.start("mapserver", folder, Map.of("MAPSERVER_CONFIG_FILE", config.toString()),
          PROGRAM), postgis);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Path folder, String alias, String connection, int times) throws IOException {
    Path map = folder.resolve(alias + ".map").toAbsolutePath();
    return Files.writeString(map, MAP.formatted(alias, BenchLayer.CATEGORY, connection, SimpleStyle.mapClass(times)));
  }

  private static String connection(ZoneSource source, ZoneFiles files, PostgisLayer postgis) {
    return switch (source) {
      case GEOPACKAGE -> "CONNECTIONTYPE OGR CONNECTION \"" + files.file(source) + "\" DATA \"" + BenchLayer.CATEGORY + "\"";
      case SHAPEFILE -> "DATA \"" + files.file(source) + "\"";
      case POSTGIS -> "CONNECTIONTYPE POSTGIS CONNECTION \"" + postgis.address()
          + "\" DATA \"geom FROM zones USING UNIQUE fid USING SRID=4326\"";
    };
  }

  /** The first features of the layer as GeoJSON. */
  byte[] page(ZoneSource source, int limit) {
    return process.get("/" + source.alias() + "/ogcapi/collections/" + BenchLayer.CATEGORY + "/items",
        "f=json&limit=" + limit);
  }

  /** A map as PNG. */
  byte[] map(ZoneSource source, Envelope window, int pixels) {
    return map(source.alias(), window, pixels);
  }

  /** The same map drawn {@value #TIMES} times as large, lines too: no vertex is left out of it that a pixel could show. */
  byte[] fineMap(Envelope window, int pixels) {
    return map(FINE, window, TIMES * pixels);
  }

  private byte[] map(String alias, Envelope window, int pixels) {
    return process.get("", "map=" + alias + "&SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=" + BenchLayer.CATEGORY
        + "&STYLES=&SRS=EPSG:4326&FORMAT=image/png&BBOX=" + window.getMinX() + "," + window.getMinY() + "," + window.getMaxX()
        + "," + window.getMaxY() + "&WIDTH=" + pixels + "&HEIGHT=" + pixels);
  }

  /** CPU seconds so far, those of the database included where the source lies there. */
  double cpuSeconds(ZoneSource source) {
    return process.cpuSeconds() + (source == ZoneSource.POSTGIS ? postgis.cpuSeconds() : 0);
  }

  @Override
  public void close() {
    process.close();
  }
}
