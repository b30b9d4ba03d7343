package lanxian.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.argument.Argument;

/** Values as columns, the same on both databases. */
final class Columns {
  private Columns() {}

  /** A calendar date; jdbi's own binding would go through java.sql.Date and shift dates before 1582. */
  static Argument date(LocalDate value) {
    return (position, statement, context) -> {
      if (value == null) {
        statement.setNull(position, Types.DATE);
      } else {
        statement.setObject(position, value);
      }
    };
  }

  static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static Argument instant(Instant value) {
    return (position, statement, context) -> {
      if (value == null) {
        statement.setNull(position, Types.TIMESTAMP_WITH_TIMEZONE);
      } else {
        statement.setObject(position, value.atOffset(ZoneOffset.UTC));
      }
    };
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /** The precision that both databases keep. */
  static Instant storable(Instant value) {
    return value == null ? null : value.truncatedTo(ChronoUnit.MICROS);
  }

  static Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  /**
   * A text as it is; null stays null.
   *
   * @throws IllegalArgumentException for what PostgreSQL cannot keep: U+0000 and halves of surrogate pairs
   */
  static String text(String name, String value) {
    if (value != null) {
      for (int i = 0; i < value.length(); ) {
        int codePoint = value.codePointAt(i);
        if (codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)) {
          throw new IllegalArgumentException(String.format("%s holds the character U+%04X at %d, which is no text",
              name, codePoint, i));
        }
        i += Character.charCount(codePoint);
      }
    }
    return value;
  }
}
