package lanxian.exchange.layer;

import lanxian.domain.Notice;

/** What an officer should know of a file that was taken. */
public enum ExchangeNotice {
  /** Heights were dropped. */
  Z_DROPPED,
  /** Measures were dropped. */
  M_DROPPED,
  /** Lengths or types in the .shp header are wrong; the records were read all the same. */
  SHP_HEADER_WRONG,
  /** There is no .shx; the .shp was read from front to back. */
  SHX_MISSING,
  /** The .shx disagrees with the .shp. */
  SHX_WRONG,
  /** There is no .dbf: no attributes. */
  DBF_MISSING,
  /** The .dbf has more or fewer records than the .shp. */
  DBF_COUNT_DIFFERS,
  /** The .dbf header is wrong in part; the table was read all the same. */
  DBF_HEADER_WRONG,
  /** A value of the .dbf cannot be read and was left out. */
  DBF_VALUE_UNREADABLE,
  /** Texts were cut at the field's end inside a character; the broken end was left out. */
  TEXT_CUT,
  /** The encoding stated does not fit; another one was taken. */
  ENCODING_CONTRADICTED,
  /** The encoding was assumed. */
  ENCODING_ASSUMED,
  /** Holes or shells run the wrong way round; nesting decided. */
  RING_ORDER_WRONG,
  /** Rings did not end where they began and were closed. */
  RINGS_CLOSED,
  /** A geometry collection of one kind was taken as a multi-geometry. */
  COLLECTION_FLATTENED,
  /** Entries of an archive that are no part of a layer. */
  ENTRIES_IGNORED,
  /** The file states another number of features than it holds. */
  FEATURE_COUNT_DIFFERS,
  /** The file points to others, which are not fetched. */
  LINKS_NOT_FOLLOWED,
  /** Names in the archive are not UTF-8 and were read as GBK. */
  ARCHIVE_NAMES_GBK,
  /** The TXT's point count differs from the points that follow. */
  POINT_COUNT_DIFFERS,
  /** A line of the TXT's header is not understood. */
  HEADER_LINE_IGNORED,
  /** Several files were taken as one layer. */
  FILES_JOINED,
  /** Several parcels were taken as one geometry. */
  PARCELS_MERGED,
  /** Parcels of one project overlap. */
  PARCELS_OVERLAP,
  /** Columns of a table whose names were cut to what dBASE keeps were read as the properties they begin. */
  COLUMNS_CUT,
  /** Columns of a table that may stand for several properties, or share one, were left out. */
  COLUMNS_AMBIGUOUS,
  /** Columns of a table that are no property were left out. */
  COLUMNS_IGNORED,
  /** A table has no headings that tell which columns are coordinates; their numbers told. */
  TABLE_COLUMNS_GUESSED,
  /** A blank row or a title within a table was taken as the end of a parcel. */
  TABLE_PARTED,
  /** Sheets that are hidden or without corner points were left out. */
  SHEETS_IGNORED,
  /** Full-width or foreign separators were read as commas. */
  SEPARATORS_MENDED,
  /** The file states no accuracy of the boundary. */
  ACCURACY_NOT_STATED,
  /** The file states no status of the boundary (勘定, 示意, 推定). */
  STATUS_NOT_STATED,
  /** The file states no security level of features, and the one was taken that whoever imports it named. */
  SECURITY_LEVEL_TAKEN,
  /** A county is not named by its six-digit code. */
  COUNTY_NOT_A_CODE,
  /** A feature has no name. */
  NAME_NOT_STATED,
  /** Declared and computed area differ by more than allowed. */
  AREA_DIFFERS,
  /** The declared area has no unit and was read in another one than the format's, as the points bear out. */
  AREA_UNIT_TAKEN,
  /** The declared area cannot be understood. */
  AREA_UNREADABLE,
  /** Records marked as deleted were left out. */
  RECORDS_DELETED,
  /** The file has no features. */
  LAYER_EMPTY;

  /** The notice with a text for a person, into which its values are put. */
  public Notice of(String format, Object... values) {
    return Notice.of(name(), format, values);
  }
}
