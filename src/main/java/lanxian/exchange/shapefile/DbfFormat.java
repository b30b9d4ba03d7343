package lanxian.exchange.shapefile;

/** Fixed numbers of the dBASE III+ table layout that shapefiles use. */
public final class DbfFormat {
  /** First byte: dBASE III+ without memo file. */
  public static final int VERSION_DBASE3 = 0x03;
  /** Offset of the number of records, 4 bytes little endian. */
  public static final int RECORD_COUNT_OFFSET = 4;
  /** Offset of the header size in bytes, 2 bytes little endian. */
  public static final int HEADER_SIZE_OFFSET = 8;
  /** Offset of the record size in bytes including the deletion flag, 2 bytes little endian. */
  public static final int RECORD_SIZE_OFFSET = 10;
  /** Offset of the language driver byte, which tells the code page. */
  public static final int LANGUAGE_OFFSET = 29;
  /** Language driver byte of GBK (code page 936). */
  public static final int LANGUAGE_GBK = 0x4D;
  /** Bytes before the field descriptors. */
  public static final int HEADER_BYTES = 32;
  /** Bytes of a field descriptor. */
  public static final int FIELD_BYTES = 32;
  /** Bytes of a field name, the last one 0 unless the name fills it. */
  public static final int NAME_BYTES = 11;
  /** Longest field name that every program reads, bytes. */
  public static final int MAX_NAME_BYTES = 10;
  /** Longest character field, bytes. */
  public static final int MAX_TEXT_BYTES = 254;
  /** Ends the field descriptors. */
  public static final byte HEADER_END = 0x0D;
  /** Flag of a record that counts. */
  public static final byte ACTIVE = ' ';
  /** Flag of a deleted record. */
  public static final byte DELETED = '*';
  /** Ends the file. */
  public static final byte FILE_END = 0x1A;

  private DbfFormat() {}
}
