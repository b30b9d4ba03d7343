package lanxian.exchange.geopackage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lanxian.domain.ZoneColumn;

/**
 * Names in the file. SQLite does not tell letters by their case, so that columns may have to be numbered.
 *
 * @param key of the primary key
 * @param geometry of the column of geometries
 * @param columns one per column of the schema
 */
record GeoPackageNames(String table, String key, String geometry, List<String> columns) {
  static GeoPackageNames of(String table, List<ZoneColumn> columns) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    columns.forEach(column -> names.add(free(column.name(), taken)));
    return new GeoPackageNames(table, free("fid", taken), free("geom", taken), names);
  }

  private static String free(String wanted, Set<String> taken) {
    String name = wanted;
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      name = wanted + "_" + number;
    }
    return name;
  }
}
