package lanxian.sample;

import java.util.List;

/** What the layers are cut from: facts, county cells, rivers, sources, the lake and the towns. */
final class World {
  final Facts facts = new Facts();
  final Cells cells = new Cells(facts);
  final Courses courses = new Courses(facts);
  final List<WaterSources.Areas> sources = new WaterSources(facts, cells).all();
  final Lake lake = new Lake(facts, cells);
  final ProtectedAreas protectedAreas = new ProtectedAreas(cells, lake);
  final Basins basins = new Basins(facts, cells, courses);
  final Towns towns = new Towns(facts, cells);
}
