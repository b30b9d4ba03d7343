package lanxian.bench.data;

import org.locationtech.jts.geom.Geometry;

/**
 * A generated zone.
 *
 * @param id its number in the data set, from 0
 * @param category code of the registry in {@code rules/categories.yml}
 * @param zoneClass class code of the category; null where it has none
 * @param geometry polygon or multipolygon in EPSG:4490, valid, exterior rings counter-clockwise and holes clockwise
 */
public record BenchZone(int id, String category, String zoneClass, Geometry geometry) {}
