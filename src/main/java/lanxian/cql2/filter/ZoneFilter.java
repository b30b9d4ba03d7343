package lanxian.cql2.filter;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lanxian.cql2.tree.Expression;
import lanxian.cql2.tree.ParsedFilter;
import lanxian.domain.FaultException;
import lanxian.domain.ZoneVersion;
import org.locationtech.jts.geom.Envelope;

/** A filter that is ready for zones. Immutable; safe for use by several threads. */
public final class ZoneFilter implements Predicate<ZoneVersion> {
  private final Expression expression;
  private final Term term;
  private final Set<String> properties;

  private ZoneFilter(Expression expression, Term term, Set<String> properties) {
    this.expression = expression;
    this.term = term;
    this.properties = properties;
  }

  /**
   * Makes a filter that was read ready: finds its properties, checks types, brings its geometries into EPSG:4490.
   *
   * @throws FaultException FILTER_PROPERTY_UNKNOWN, FILTER_FUNCTION_UNKNOWN, FILTER_TYPE_MISMATCH, FILTER_VALUE_INVALID
   *     and those of {@link lanxian.geo.GeoFault} for its geometries: all that there are, at most 100
   */
  public static ZoneFilter of(ParsedFilter filter, FilterContext context) {
    Binder binder = new Binder(filter, context);
    Term term = binder.bind();
    Set<String> properties = new LinkedHashSet<>();
    collect(filter.root(), properties);
    return new ZoneFilter(filter.root(), term, Collections.unmodifiableSet(properties));
  }

  private static void collect(Expression expression, Set<String> properties) {
    if (expression instanceof Expression.Property property) {
      properties.add(property.name());
    }
    expression.children().forEach(child -> collect(child, properties));
  }

  /** Whether a zone is selected: not if that is unknown. */
  @Override
  public boolean test(ZoneVersion zone) {
    return Boolean.TRUE.equals(term.of(zone));
  }

  /** Whether a zone is selected; empty if that is unknown. */
  public Optional<Boolean> truth(ZoneVersion zone) {
    return Optional.ofNullable((Boolean) term.of(zone));
  }

  /**
   * A window that the bounds of every selected zone meet, in degrees, x = longitude; empty if there is no such thing.
   * No zone outside need be tested.
   */
  public Optional<Envelope> window() {
    return Optional.ofNullable(term.window()).map(Envelope::copy);
  }

  /** The properties that it names, in the order in which they come first. */
  public Set<String> properties() {
    return properties;
  }

  public Expression expression() {
    return expression;
  }
}
