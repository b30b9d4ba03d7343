package lanxian.ogc.features;

import java.util.List;
import lanxian.domain.ZoneColumn;

/**
 * What a request for features wants.
 *
 * @param filter which features
 * @param filterKey text that tells one filter from another; empty: all features
 * @param order in which order
 * @param limit at most so many at once
 * @param after place behind which the page begins; null: at the beginning
 * @param before place before which the page ends; null: it is not asked for
 * @param columns properties of the answer
 * @param geometry whether the answer shows geometries
 * @param whole whether it shows all that is known of its features
 */
record ItemsQuery(FeatureFilter filter, String filterKey, SortOrder order, int limit, Object[] after, Object[] before,
    List<ZoneColumn> columns, boolean geometry, boolean whole) {}
