package lanxian.rules.condition;

import java.util.List;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.ExpressionVisitor;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.filter.capability.FunctionNameImpl;

/** Lets the parser take any function name, so that the compiler, not a registry, says which functions exist. */
final class RuleFilterFactory extends FilterFactoryImpl {
  @Override
  public Function function(String name, Expression... parameters) {
    return new Call(name, List.of(parameters));
  }

  /** A function call as written; it is compiled, never evaluated. */
  record Call(String name, List<Expression> parameters) implements Function {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public FunctionName getFunctionName() {
      return new FunctionNameImpl(name, parameters.size());
    }

    @Override
    public List<Expression> getParameters() {
      return parameters;
    }

    @Override
    public Literal getFallbackValue() {
      return null;
    }

    @Override
    public Object evaluate(Object object) {
      throw new UnsupportedOperationException(name + " is compiled, not evaluated");
    }

    @Override
    public <T> T evaluate(Object object, Class<T> context) {
      throw new UnsupportedOperationException(name + " is compiled, not evaluated");
    }

    @Override
    public Object accept(ExpressionVisitor visitor, Object extraData) {
      return visitor.visit(this, extraData);
    }
  }
}
