package lanxian.bench.engine;

import java.util.Locale;
import lanxian.bench.data.DataSet;

/** The engines that can be measured, by name: a new one needs an adapter to {@link Engine} and a line here. */
public enum Engines {
  /** The well-known parts as they come: the floor that anything else must beat. */
  JTS {
    @Override
    public Engine build(DataSet zones) {
      return new JtsEngine(zones);
    }
  },
  /** The service's own. */
  CELLS {
    @Override
    public Engine build(DataSet zones) {
      return new CellEngine(zones);
    }
  };

  /** The engine measured where nobody asks for another. */
  public static final Engines DEFAULT = CELLS;

  /** An engine over the zones, ready to answer. */
  public abstract Engine build(DataSet zones);

  /** @throws IllegalArgumentException if there is none of that name */
  public static Engines named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
