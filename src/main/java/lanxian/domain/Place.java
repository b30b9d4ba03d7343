package lanxian.domain;

/**
 * Where in an input a fault lies. Parts that do not apply are null.
 *
 * @param pointer JSON pointer (RFC 6901)
 * @param parameter name of a query parameter, a header, or a role in which a generator wants something drawn
 * @param file entry of an archive or file name
 * @param line line of a text file, 1-based
 * @param record feature of a file, 1-based
 * @param x longitude, or easting in the source CRS
 * @param y latitude, or northing in the source CRS
 * @param cell cell of a sheet in a spreadsheet, e.g. {@code C14}
 */
public record Place(
    String pointer, String parameter, String file, Integer line, Long record, Double x, Double y, String cell) {
  public static final Place UNKNOWN = new Place(null, null, null, null, null, null, null);

  /** A place in no spreadsheet. */
  public Place(String pointer, String parameter, String file, Integer line, Long record, Double x, Double y) {
    this(pointer, parameter, file, line, record, x, y, null);
  }

  public static Place pointer(String pointer) {
    return new Place(pointer, null, null, null, null, null, null);
  }

  public static Place parameter(String name) {
    return new Place(null, name, null, null, null, null, null);
  }

  public static Place file(String file) {
    return new Place(null, null, file, null, null, null, null);
  }

  public static Place line(int line) {
    return new Place(null, null, null, line, null, null, null);
  }

  public static Place record(long record) {
    return new Place(null, null, null, null, record, null, null);
  }

  public Place at(double newX, double newY) {
    return new Place(pointer, parameter, file, line, record, newX, newY, cell);
  }

  public Place inFile(String newFile) {
    return new Place(pointer, parameter, newFile, line, record, x, y, cell);
  }

  public Place withParameter(String newParameter) {
    return new Place(pointer, newParameter, file, line, record, x, y, cell);
  }

  public Place withPointer(String newPointer) {
    return new Place(newPointer, parameter, file, line, record, x, y, cell);
  }

  public Place inCell(String newCell) {
    return new Place(pointer, parameter, file, line, record, x, y, newCell);
  }
}
