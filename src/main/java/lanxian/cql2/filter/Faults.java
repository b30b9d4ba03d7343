package lanxian.cql2.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lanxian.cql2.tree.Cql2Fault;
import lanxian.cql2.tree.Expression;
import lanxian.cql2.tree.Origin;
import lanxian.cql2.tree.ParsedFilter;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;

/** What is wrong with a filter, as it is found. */
final class Faults {
  private static final int MAX = 100;

  private final ParsedFilter filter;
  private final List<Fault> found = new ArrayList<>();

  Faults(ParsedFilter filter) {
    this.filter = filter;
  }

  Term add(Expression at, Cql2Fault code, String detail) {
    add(filter.origin(at).fault(code, detail));
    return Term.FAULTY;
  }

  Term add(Expression at, FaultException faults) {
    Origin origin = filter.origin(at);
    faults.faults().forEach(fault -> add(origin.fault(fault)));
    return Term.FAULTY;
  }

  private void add(Fault fault) {
    if (found.size() < MAX) {
      found.add(fault);
    }
  }

  Term unknown(Expression.Property property, Queryables known) {
    return add(property, Cql2Fault.FILTER_PROPERTY_UNKNOWN, "there is no property \"" + property.name()
        + "\"; there are " + known.all().stream().map(Queryable::name).collect(Collectors.joining(", ")));
  }

  Term wrongType(Expression at, String expected, ValueType found) {
    return add(at, Cql2Fault.FILTER_TYPE_MISMATCH, "expected " + expected + ", but this is " + found.shown());
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new FaultException(found);
    }
  }
}
