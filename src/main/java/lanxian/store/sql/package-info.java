/**
 * The store's contract in SQL that PostgreSQL and H2 both understand: one set of statements and row mappings. What the
 * two do differently stands behind {@link lanxian.store.sql.Dialect}.
 *
 * <p>A publication first locks the single row of {@code publication_lock}; so revisions are given, and become visible,
 * one after the other. Rows never change. Reading "everything up to revision n" therefore gives the same rows at any
 * time and needs no lock and no snapshot.
 */
package lanxian.store.sql;
