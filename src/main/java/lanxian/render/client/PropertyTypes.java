package lanxian.render.client;

import java.util.List;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneSchema;

/** Of which type the properties of a category are, since clients compare only like with like. */
public final class PropertyTypes {
  private final ZoneSchema schema;

  private PropertyTypes(ZoneSchema schema) {
    this.schema = schema;
  }

  /** The properties that the registry declares for a category. */
  public static PropertyTypes of(RuleSet rules, String category) {
    return new PropertyTypes(ZoneSchema.of(rules, category, List.of()));
  }

  /** @throws FaultException STYLE_NOT_EXPRESSIBLE if there is no such property */
  ZoneColumn.Type of(String property) {
    Optional<ZoneColumn> column = schema.column(property);
    return column.orElseThrow(() -> notExpressible("the property " + property + " is not declared")).type();
  }

  static FaultException notExpressible(String what) {
    return new FaultException(Fault.of(ClientFault.STYLE_NOT_EXPRESSIBLE, what));
  }
}
