package lanxian.domain;

/**
 * Where in an input a fault lies. Parts that do not apply are null.
 *
 * @param pointer JSON pointer (RFC 6901)
 * @param parameter name of a query parameter or a header
 * @param file entry of an archive or file name
 * @param line line of a text file, 1-based
 * @param record feature of a file, 1-based
 * @param x longitude, or easting in the source CRS
 * @param y latitude, or northing in the source CRS
 * @param cell cell of a sheet in a spreadsheet, e.g. {@code C14}
 * @param role role in the content for which something is wanted, e.g. {@code intake} of what a generator wants drawn
 */
public record Place(String pointer, String parameter, String file, Integer line, Long record, Double x, Double y,
    String cell, String role) {
  public static final Place UNKNOWN = new Place(null, null, null, null, null, null, null);

  /** A place in no spreadsheet. */
  public Place(String pointer, String parameter, String file, Integer line, Long record, Double x, Double y) {
    this(pointer, parameter, file, line, record, x, y, null, null);
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
    return new Place(pointer, parameter, file, line, record, newX, newY, cell, role);
  }

  public Place inFile(String newFile) {
    return new Place(pointer, parameter, newFile, line, record, x, y, cell, role);
  }

  public Place inRole(String newRole) {
    return new Place(pointer, parameter, file, line, record, x, y, cell, newRole);
  }

  public Place withPointer(String newPointer) {
    return new Place(newPointer, parameter, file, line, record, x, y, cell, role);
  }

  public Place inCell(String newCell) {
    return new Place(pointer, parameter, file, line, record, x, y, newCell, role);
  }
}
