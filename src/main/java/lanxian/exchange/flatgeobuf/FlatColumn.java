package lanxian.exchange.flatgeobuf;

/**
 * A column as a file states it.
 *
 * @param type number of its type in the format
 */
record FlatColumn(String name, int type) {}
