/** The store in one file of the embedded database H2, for a single service. */
package lanxian.store.h2;
