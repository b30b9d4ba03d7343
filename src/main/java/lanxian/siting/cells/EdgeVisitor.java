package lanxian.siting.cells;

/** Called with edges of a zone, by their ends: longitude and latitude in degrees. */
@FunctionalInterface
public interface EdgeVisitor {
  void edge(double x1, double y1, double x2, double y2);
}
