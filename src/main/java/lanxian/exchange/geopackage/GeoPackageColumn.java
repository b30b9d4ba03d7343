package lanxian.exchange.geopackage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.exchange.attributes.TypedText;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.Limits;

/**
 * A column of a layer.
 *
 * @param type as declared, e.g. BOOLEAN, DATE; SQLite keeps values of any class in any column all the same
 * @param json true if the file says that its texts are JSON
 */
record GeoPackageColumn(String name, String type, boolean json) {
  private static final char NOT_DECODED = '\uFFFD';

  GeoPackageColumn {
    type = type == null ? "" : type.strip().toUpperCase(Locale.ROOT);
  }

  /**
   * The value as features carry it; null for none and for bytes, which are no attribute.
   *
   * @param raw as SQLite has it: Integer, Long, Double, String or bytes
   * @param faults takes what is wrong
   */
  Object of(Object raw, Limits limits, Place where, List<Fault> faults) {
    if (raw instanceof Integer || raw instanceof Long) {
      long number = ((Number) raw).longValue();
      return type.equals("BOOLEAN") && (number == 0 || number == 1) ? (Object) (number == 1) : TypedText.whole(number);
    }
    if (raw instanceof Double number) {
      if (Double.isFinite(number)) {
        return number;
      }
      faults.add(Fault.of(ExchangeFault.ATTRIBUTE_INVALID, "%s is %s".formatted(name, number), where));
      return null;
    }
    return raw instanceof String text ? text(text, limits, where, faults) : null;
  }

  private Object text(String text, Limits limits, Place where, List<Fault> faults) {
    Optional<Fault> wrong = text.indexOf(NOT_DECODED) < 0 ? TypedText.wrong(name, text, limits, where)
        : Optional.of(Fault.of(ExchangeFault.TEXT_NOT_DECODABLE, name + " holds bytes that are no UTF-8", where));
    if (wrong.isPresent()) {
      faults.add(wrong.get());
      return null;
    }
    return json ? TypedText.json(text) : type.equals("DATE") ? TypedText.date(text) : text;
  }
}
