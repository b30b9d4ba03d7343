/**
 * OGC API – Features: Part 1 (core, GeoJSON, HTML, OpenAPI 3.0), Part 2 (CRS by reference), Part 3 (filtering with CQL2,
 * queryables), Part 5 (schemas), with sorting and selection of properties. A collection is a category.
 */
package lanxian.ogc.features;
