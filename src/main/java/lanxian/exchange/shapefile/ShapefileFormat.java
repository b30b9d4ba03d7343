package lanxian.exchange.shapefile;

/** Fixed numbers of the {@code .shp} and {@code .shx} layout (ESRI Shapefile Technical Description, July 1998). */
public final class ShapefileFormat {
  /** First four bytes of {@code .shp} and {@code .shx}, big endian. */
  public static final int FILE_CODE = 9994;
  /** Version in the header, little endian. */
  public static final int VERSION = 1000;
  /** Size of the header of both files, bytes. */
  public static final int HEADER_BYTES = 100;
  /** Offset in the header of the file length in 16-bit words, big endian. */
  public static final int LENGTH_OFFSET = 24;
  /** Offset in the header of the version, little endian. */
  public static final int VERSION_OFFSET = 28;
  /** Offset in the header of the shape type, little endian. */
  public static final int SHAPE_TYPE_OFFSET = 32;
  /** Offset in the header of the bounding box: xmin, ymin, xmax, ymax, then z and m ranges. */
  public static final int BOX_OFFSET = 36;
  /** Bytes before the content of a record: record number and content length in words, both big endian. */
  public static final int RECORD_HEADER_BYTES = 8;
  /** Bytes of an entry of the {@code .shx}: offset and content length in words, both big endian. */
  public static final int INDEX_ENTRY_BYTES = 8;
  /** Measures below this mean "no data". */
  public static final double NO_DATA_BELOW = -1e38;

  private ShapefileFormat() {}
}
