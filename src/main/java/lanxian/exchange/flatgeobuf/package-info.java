/**
 * FlatGeobuf 3 (flatgeobuf.org): a header, a packed Hilbert R-tree, then features, each a FlatBuffer. Only the generated
 * tables of the library are used: its conversions trust what a file claims of itself.
 */
package lanxian.exchange.flatgeobuf;
