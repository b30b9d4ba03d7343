/**
 * Where zones, siting records and rule sets are kept. One contract, two implementations (embedded H2, PostGIS) over
 * one set of SQL. Rows are only ever added; a publication is one transaction and gives one dataset revision.
 */
package lanxian.store;
