package lanxian.render.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.filter.FilterFactoryImpl;

/** Filters and properties drawn at random, small enough that both answers are frequent. */
final class RandomFilters {
  private static final List<String> TEXTS = List.of("L1", "L2", "甲（推定）", "推定乙", "丙", "");

  private final FilterFactoryImpl factory = new FilterFactoryImpl();
  private final Random random;
  private final boolean full;

  /** @param full with what OpenLayers cannot do: an order of texts, and wild cards */
  RandomFilters(Random random, boolean full) {
    this.random = random;
    this.full = full;
  }

  Filter filter(int depth) {
    if (depth > 0 && random.nextInt(3) > 0) {
      return switch (random.nextInt(3)) {
        case 0 -> factory.and(List.of(filter(depth - 1), filter(depth - 1), filter(depth - 1)));
        case 1 -> factory.or(List.of(filter(depth - 1), filter(depth - 1)));
        default -> factory.not(filter(depth - 1));
      };
    }
    return switch (random.nextInt(6)) {
      case 0 -> factory.isNull(factory.property(pick(List.of("class", "version", "area_m2"))));
      case 1 -> factory.between(factory.property("version"), factory.literal("" + random.nextInt(4)),
          factory.literal("" + random.nextInt(4)));
      case 2 -> factory.equals(factory.property("parameters_verified"), factory.literal("" + random.nextBoolean()));
      case 3 -> text();
      default -> number();
    };
  }

  private Filter text() {
    Expression property = factory.property(pick(List.of("class", "name")));
    if (full && random.nextBoolean()) {
      String pattern = pick(List.of("*推定*", "*）", "推*", "L1", "*"));
      return random.nextBoolean() ? factory.like(property, pattern, "*", "?", "!", true)
          : factory.lessOrEqual(property, factory.literal(pick(TEXTS)), true);
    }
    return random.nextBoolean() ? factory.equal(property, factory.literal(pick(TEXTS)), true)
        : factory.notEqual(factory.literal(pick(TEXTS)), property, true);
  }

  private Filter number() {
    Expression property = factory.property(pick(List.of("version", "area_m2")));
    Expression value = factory.literal(pick(List.of("0", "1", "2", "2.5", "-3")));
    return switch (random.nextInt(6)) {
      case 0 -> factory.equals(property, value);
      case 1 -> factory.notEqual(property, value);
      case 2 -> factory.less(value, property);
      case 3 -> factory.lessOrEqual(property, value);
      case 4 -> factory.greater(property, value);
      default -> factory.greaterOrEqual(value, property);
    };
  }

  Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    put(properties, "class", pick(TEXTS));
    put(properties, "name", pick(TEXTS));
    put(properties, "version", random.nextInt(4));
    put(properties, "area_m2", pick(List.of(0.0, 1.0, 2.5, -3.0)));
    put(properties, "parameters_verified", random.nextBoolean());
    return properties;
  }

  private void put(Map<String, Object> properties, String name, Object value) {
    if (random.nextInt(4) > 0) {
      properties.put(name, value);
    }
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
