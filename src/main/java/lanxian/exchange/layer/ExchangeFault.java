package lanxian.exchange.layer;

import lanxian.domain.FaultCode;

/** What can be wrong with a file, its features or its attributes. Faults of coordinates are in GeoFault. */
public enum ExchangeFault implements FaultCode {
  // --- file and archive ---
  /** The file is not there or cannot be read. */
  FILE_UNREADABLE,
  /** No bytes at all. */
  FILE_EMPTY,
  /** More bytes than are taken. */
  FILE_TOO_LARGE,
  /** A format that is not read here: GML, CSV, DWG, … */
  FORMAT_NOT_SUPPORTED,
  /** A part of a shapefile (.dbf, .shx, .prj, .cpg, .sbn) without its .shp. */
  NOT_A_LAYER,
  /** The media type of a request is not read here. */
  MEDIA_TYPE_NOT_SUPPORTED,
  /** The zip file is broken. */
  ARCHIVE_UNREADABLE,
  /** Nothing in the zip file is a layer. */
  ARCHIVE_WITHOUT_LAYER,
  /** The zip file holds another archive, which is not opened. */
  ARCHIVE_NESTED,
  /** More entries than are taken. */
  ARCHIVE_TOO_MANY_ENTRIES,
  /** Unpacks to more bytes than are taken, or grows by more than the allowed ratio. */
  ARCHIVE_TOO_LARGE,
  /** An entry is encrypted. */
  ARCHIVE_ENCRYPTED,
  /** Two entries have the same name. */
  ARCHIVE_ENTRY_TWICE,
  /** Several layers where one is wanted. */
  SEVERAL_LAYERS,
  /** The named layer is not in the file. */
  LAYER_UNKNOWN,

  // --- text ---
  /** The named encoding is not known. */
  ENCODING_UNKNOWN,
  /** The bytes are not text in the encoding chosen. */
  TEXT_NOT_DECODABLE,
  /** No encoding fits well enough to be taken without being told. */
  ENCODING_UNDETERMINED,

  // --- shapefile ---
  /** The header of the .shp is not one. */
  SHP_HEADER_INVALID,
  /** A record of the .shp contradicts itself. */
  SHP_RECORD_INVALID,
  /** The .shp ends inside a record, or bytes of it belong to no record. */
  SHP_TRUNCATED,
  /** A shape type the format does not know. */
  SHAPE_TYPE_UNKNOWN,
  /** Three-dimensional surfaces are not zones. */
  MULTIPATCH_NOT_SUPPORTED,
  /** The .dbf is not a table that can be read. */
  DBF_INVALID,

  // --- GeoJSON ---
  /** Not JSON. */
  JSON_INVALID,
  /** Nested deeper than is taken. */
  JSON_TOO_DEEP,
  /** The same key twice in one object. */
  JSON_DUPLICATE_KEY,
  /** JSON, but not GeoJSON. */
  NOT_GEOJSON,
  /** A member is missing. */
  MEMBER_MISSING,
  /** A member has the wrong JSON type. */
  MEMBER_TYPE,
  /** A geometry type that GeoJSON does not know. */
  GEOMETRY_TYPE_UNKNOWN,
  /** A position has fewer than two or more than four numbers, or coordinates are nested wrongly for the type. */
  COORDINATES_DIMENSION,
  /** A line has fewer than two positions. */
  LINE_TOO_SHORT,

  // --- GeoPackage ---
  /** Not a SQLite database, a damaged one, or one without the tables of a GeoPackage. */
  GEOPACKAGE_INVALID,
  /** A layer is no table but a view or something computed: nothing of a file is ever run. */
  GEOPACKAGE_NOT_A_TABLE,
  /** The bytes of a geometry contradict themselves. */
  WKB_INVALID,
  /** Arcs and surfaces in space are not zones. */
  CURVE_NOT_SUPPORTED,

  // --- FlatGeobuf ---
  /** Not FlatGeobuf, or a header or feature that contradicts itself. */
  FLATGEOBUF_INVALID,
  /** The file ends inside a feature, or before the features that it states. */
  FLATGEOBUF_TRUNCATED,

  // --- KML ---
  /** Not well-formed XML. */
  XML_INVALID,
  /** XML with a document type: it may define what blows up or reads files, and KML has none. */
  XML_DTD_REFUSED,
  /** Nested deeper than is taken. */
  XML_TOO_DEEP,
  /** XML, but not KML. */
  NOT_KML,
  /** Coordinates that are no numbers between commas. */
  KML_COORDINATES_INVALID,

  // --- boundary TXT ---
  /** Text, but no boundary point file. */
  NOT_BOUNDARY_TXT,
  /** A line of the header cannot be understood. */
  TXT_HEADER_INVALID,
  /** A point line cannot be understood. */
  TXT_POINT_INVALID,
  /** A point line stands before any parcel line. */
  TXT_POINT_WITHOUT_PARCEL,
  /** A parcel has no points. */
  TXT_PARCEL_EMPTY,
  /** A parcel has fewer points than it states. */
  TXT_POINTS_MISSING,
  /** The same point number twice in a ring with different coordinates. */
  TXT_POINT_TWICE,

  // --- spreadsheets ---
  /** No workbook of Excel 2007 or later (.xlsx), or a damaged one. */
  XLSX_INVALID,
  /** A workbook of Excel 97-2003 (.xls), or one with a password. */
  XLS_NOT_READ,
  /** No sheet has a table of corner points. */
  TABLE_WITHOUT_POINTS,
  /** A cell that should hold a coordinate holds none. */
  TABLE_CELL_INVALID,

  // --- limits ---
  TOO_MANY_FEATURES,
  TOO_MANY_VERTICES,
  /** An attribute is longer, or there are more of them, than is taken. */
  ATTRIBUTES_TOO_LARGE,

  // --- coordinate systems ---
  /** The file names several CRS. */
  CRS_CONTRADICTED,

  // --- features ---
  /** The feature has no geometry where one is needed. */
  GEOMETRY_MISSING,
  /** Points, lines or mixtures where polygons are needed. */
  GEOMETRY_TYPE_NOT_ALLOWED,
  /** The feature names another category than the one imported. */
  CATEGORY_DIFFERS,
  /** The category has classes and the feature none. */
  CLASS_MISSING,
  /** The category has no such class. */
  CLASS_UNKNOWN,
  /** An attribute's value cannot be understood, e.g. a date that is none. */
  ATTRIBUTE_INVALID,
  /** Two features have the same zone id. */
  ZONE_ID_TWICE,
  /** A request must hold exactly one project. */
  NOT_ONE_PROJECT
}
