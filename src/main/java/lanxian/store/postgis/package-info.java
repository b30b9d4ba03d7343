/** The store in PostgreSQL with PostGIS, for any number of services. */
package lanxian.store.postgis;
