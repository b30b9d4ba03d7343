/**
 * The Common Query Language CQL2 (OGC 21-065r2) over zones: {@code text} and {@code json} read the same {@code tree},
 * and {@code filter} makes it ready for the zones of a layer.
 */
package lanxian.cql2;
