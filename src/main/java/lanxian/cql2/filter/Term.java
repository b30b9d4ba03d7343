package lanxian.cql2.filter;

import java.util.function.Function;
import lanxian.domain.ZoneVersion;
import org.locationtech.jts.geom.Envelope;

/**
 * An expression whose properties and types are known.
 *
 * @param type null if there is a fault in it: then nothing more is said of what contains it
 * @param constant whether it is the same for all zones
 * @param window of a truth: what the bounds of a zone must meet for it to be true, degrees; null: nothing
 * @param value the value for a zone, in the class of the type; null if it is unknown
 */
record Term(ValueType type, boolean constant, Envelope window, Function<ZoneVersion, Object> value) {
  /** Stands in for what has a fault. */
  static final Term FAULTY = new Term(null, false, null, zone -> null);

  /** Always the same. */
  static Term constant(ValueType type, Object value) {
    return new Term(type, true, null, zone -> value);
  }

  /** Made of others: if none of them changes, it is worked out here and now. */
  static Term of(ValueType type, boolean constant, Function<ZoneVersion, Object> value) {
    return constant ? constant(type, value.apply(null)) : new Term(type, false, null, value);
  }

  /** A truth that holds only for zones around here. */
  Term within(Envelope place) {
    return new Term(type, constant, place, value);
  }

  boolean isFaulty() {
    return type == null;
  }

  Object of(ZoneVersion zone) {
    return value.apply(zone);
  }
}
