package lanxian.exchange;

import java.util.Objects;
import lanxian.domain.Category;
import lanxian.domain.SecurityLevel;
import lanxian.exchange.layer.Limits;

/**
 * How a file is to be imported.
 *
 * @param category what its features are
 * @param zoneClass class of all features; null = the file tells
 * @param crs CRS code that counts whatever the file says; null = the file tells
 * @param encoding encoding that counts whatever the file says; null = the file tells
 * @param layer which layer of several; null = there must be one
 * @param partial true: good features are taken even if others are refused; false: all or nothing
 * @param checkRegion true: features outside the region are noted
 * @param limits bounds on the file
 * @param unstatedLevel security level of new zones that state none; null = INTERNAL, without a word
 */
public record ImportOptions(
    Category category, String zoneClass, String crs, String encoding, String layer, boolean partial,
    boolean checkRegion, Limits limits, SecurityLevel unstatedLevel) {

  public ImportOptions {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(limits, "limits");
  }

  /** All features are of {@code category}; the file tells the rest, all or nothing. */
  public static ImportOptions of(Category category) {
    return new ImportOptions(category, null, null, null, null, false, true, Limits.IMPORT, null);
  }

  public ImportOptions withZoneClass(String code) {
    return new ImportOptions(category, code, crs, encoding, layer, partial, checkRegion, limits, unstatedLevel);
  }

  public ImportOptions withCrs(String code) {
    return new ImportOptions(category, zoneClass, code, encoding, layer, partial, checkRegion, limits, unstatedLevel);
  }

  public ImportOptions withEncoding(String name) {
    return new ImportOptions(category, zoneClass, crs, name, layer, partial, checkRegion, limits, unstatedLevel);
  }

  public ImportOptions withLayer(String name) {
    return new ImportOptions(category, zoneClass, crs, encoding, name, partial, checkRegion, limits, unstatedLevel);
  }

  public ImportOptions withPartial(boolean take) {
    return new ImportOptions(category, zoneClass, crs, encoding, layer, take, checkRegion, limits, unstatedLevel);
  }

  public ImportOptions withCheckRegion(boolean check) {
    return new ImportOptions(category, zoneClass, crs, encoding, layer, partial, check, limits, unstatedLevel);
  }

  public ImportOptions withLimits(Limits bounds) {
    return new ImportOptions(category, zoneClass, crs, encoding, layer, partial, checkRegion, bounds, unstatedLevel);
  }

  public ImportOptions withUnstatedLevel(SecurityLevel level) {
    return new ImportOptions(category, zoneClass, crs, encoding, layer, partial, checkRegion, limits, level);
  }
}
