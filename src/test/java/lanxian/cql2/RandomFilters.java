package lanxian.cql2;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import lanxian.cql2.tree.ArithmeticOperator;
import lanxian.cql2.tree.ComparisonOperator;
import lanxian.cql2.tree.Expression;
import lanxian.cql2.tree.Folding;
import lanxian.cql2.tree.Junction;
import lanxian.cql2.tree.Relation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Expressions at random: all that the grammar allows, mostly against all sense. */
public final class RandomFilters {
  private static final List<String> NAMES = List.of("class", "depth", "crops", "geometry", "valid_from", "validity", "水源地",
      "eo:cloud.cover", "and", "NULL", "date", "POINT", "Z", "a b", "say \"so\"", "'", "1st", "ßé", "𠮷", "div", "true");
  private static final List<String> FUNCTIONS = List.of("avg", "缓冲区", "_f.x:1", "dates");
  private static final String LETTERS = "ab%_' \"\\\n水é𠮷(),.;";
  private static final List<Double> NUMBERS =
      List.of(0.0, -0.0, 1.0, -1.0, 0.1, 1e15, 123456789012345680.0, -2.5e-300, Double.MAX_VALUE, Double.MIN_VALUE, 1e-5, 1e7);
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final Random random;

  public RandomFilters(Random random) {
    this.random = random;
  }

  /** A truth. */
  public Expression truth(int depth) {
    if (depth <= 0) {
      return random.nextBoolean() ? new Expression.Truth(random.nextBoolean()) : property();
    }
    return switch (random.nextInt(10)) {
      case 0 -> new Expression.Logical(one(Junction.values()), many(2, 4, () -> truth(depth - 1)));
      case 1 -> new Expression.Not(truth(depth - 1));
      case 2, 3 -> new Expression.Comparison(one(ComparisonOperator.values()), scalar(depth - 1), scalar(depth - 1));
      case 4 -> new Expression.Like(scalar(depth - 1), pattern(2));
      case 5 -> new Expression.Between(scalar(depth - 1), scalar(depth - 1), scalar(depth - 1));
      case 6 -> new Expression.In(scalar(depth - 1), many(1, 7, () -> scalar(depth - 2)));
      case 7 -> new Expression.IsNull(any(depth - 1));
      case 8 -> call(depth - 1);
      default -> related(depth - 1);
    };
  }

  private Expression related(int depth) {
    Relation relation = one(Relation.values());
    return switch (relation.kind()) {
      case SPATIAL -> new Expression.Related(relation, geometry(), geometry());
      case TEMPORAL -> new Expression.Related(relation, time(), time());
      case ARRAY -> new Expression.Related(relation, arrayOrName(depth), arrayOrName(depth));
    };
  }

  private Expression any(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> truth(depth);
      case 1 -> geometry();
      case 2 -> time();
      default -> scalar(depth);
    };
  }

  private Expression scalar(int depth) {
    if (depth <= 0) {
      return switch (random.nextInt(6)) {
        case 0 -> new Expression.Text(text());
        case 1 -> new Expression.Numeral(number());
        case 2 -> new Expression.Truth(random.nextBoolean());
        case 3 -> instant();
        default -> property();
      };
    }
    return switch (random.nextInt(6)) {
      case 0 -> new Expression.Folded(one(Folding.values()), scalar(depth - 1));
      case 1 -> call(depth - 1);
      case 2 -> truth(depth - 1);
      case 3 -> scalar(0);
      default -> new Expression.Arithmetic(one(ArithmeticOperator.values()), scalar(depth - 1), scalar(depth - 1));
    };
  }

  private Expression pattern(int depth) {
    return depth > 0 && random.nextBoolean()
        ? new Expression.Folded(one(Folding.values()), pattern(depth - 1)) : new Expression.Text(text());
  }

  private Expression property() {
    return new Expression.Property(NAMES.get(random.nextInt(NAMES.size())));
  }

  private Expression call(int depth) {
    return new Expression.Call(FUNCTIONS.get(random.nextInt(FUNCTIONS.size())), many(0, 4, () -> element(depth)));
  }

  private Expression element(int depth) {
    return random.nextInt(4) == 0 ? array(depth) : any(depth);
  }

  private Expression array(int depth) {
    return new Expression.Array(depth <= 0 ? List.of() : many(0, 4, () -> element(depth - 1)));
  }

  private Expression arrayOrName(int depth) {
    return switch (random.nextInt(5)) {
      case 0 -> property();
      case 1 -> call(depth);
      default -> array(depth);
    };
  }

  private Expression time() {
    return switch (random.nextInt(4)) {
      case 0 -> property();
      case 1 -> instant();
      default -> new Expression.Interval(end(), end());
    };
  }

  private Expression end() {
    return switch (random.nextInt(4)) {
      case 0 -> property();
      case 1 -> new Expression.Unbounded();
      default -> instant();
    };
  }

  private Expression instant() {
    LocalDate day = LocalDate.of(random.nextInt(10_000), 1 + random.nextInt(12), 1 + random.nextInt(28));
    if (random.nextBoolean()) {
      return new Expression.Date(day);
    }
    int nanos = random.nextBoolean() ? 0 : random.nextInt(1_000_000_000);
    return new Expression.Timestamp(
        Instant.ofEpochSecond(day.toEpochDay() * 86_400 + random.nextInt(86_400), nanos));
  }

  private Expression geometry() {
    if (random.nextInt(4) == 0) {
      return property();
    }
    if (random.nextInt(4) == 0) {
      return new Expression.Box(numbers(random.nextBoolean() ? 4 : 6));
    }
    return new Expression.Shape(shape(random.nextInt(7)));
  }

  private List<Double> numbers(int count) {
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(number());
    }
    return numbers;
  }

  private Geometry shape(int type) {
    return switch (type) {
      case 0 -> point();
      case 1 -> line();
      case 2 -> polygon();
      case 3 -> GEOMETRIES.createMultiPoint(new Point[] {point(), point()});
      case 4 -> GEOMETRIES.createMultiLineString(new LineString[] {line(), line()});
      case 5 -> GEOMETRIES.createMultiPolygon(new Polygon[] {polygon(), polygon()});
      default -> GEOMETRIES.createGeometryCollection(
          new Geometry[] {shape(random.nextInt(6)), shape(random.nextInt(6))});
    };
  }

  private Point point() {
    return GEOMETRIES.createPoint(vertex());
  }

  private LineString line() {
    return GEOMETRIES.createLineString(new Coordinate[] {vertex(), vertex(), vertex()});
  }

  private Polygon polygon() {
    Coordinate[] shell = {vertex(), vertex(), vertex(), null};
    Coordinate[] hole = {vertex(), vertex(), vertex(), vertex(), null};
    shell[3] = shell[0];
    hole[4] = hole[0];
    return random.nextBoolean() ? GEOMETRIES.createPolygon(shell) : GEOMETRIES.createPolygon(
        GEOMETRIES.createLinearRing(shell), new LinearRing[] {GEOMETRIES.createLinearRing(hole)});
  }

  private Coordinate vertex() {
    return new CoordinateXY(87 + random.nextDouble(), random.nextInt(5) == 0 ? number() : 43 + random.nextDouble());
  }

  private double number() {
    return random.nextBoolean() ? NUMBERS.get(random.nextInt(NUMBERS.size())) : random.nextInt(2_000) - 1_000;
  }

  /** The language cannot write a backslash before a quote or at the end. */
  private String text() {
    StringBuilder text = new StringBuilder();
    int[] letters = LETTERS.codePoints().toArray();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString().replaceAll("\\\\+'", "'").replaceAll("\\\\+$", "");
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> List<T> many(int least, int most, Supplier<T> item) {
    List<T> items = new ArrayList<>();
    for (int i = least + random.nextInt(most - least); i > 0; i--) {
      items.add(item.get());
    }
    return items;
  }
}
