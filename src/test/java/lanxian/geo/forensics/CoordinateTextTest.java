package lanxian.geo.forensics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import lanxian.domain.FaultException;
import lanxian.geo.forensics.ParsedCoordinate.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinateTextTest {
  private static final double DMS = 87 + 18 / 60.0 + 15.6 / 3600;

  @ParameterizedTest
  @ValueSource(strings = {
    "87°18′15.6″", "87°18'15.6\"", "87º18’15.6”", "87° 18′ 15.6″", "87 18 15.6", "87:18:15.6", "87度18分15.6秒",
    "８７°１８′１５．６″", "87°18′15.6′′", "87˚18´15.6", " 87°18′15.6″ ",
    "87\u00a018\u300015.6", "87°18.26′", "+87°18′15.6″"})
  void degreesMinutesSeconds(String text) {
    ParsedCoordinate parsed = CoordinateText.parse(text);
    assertThat(parsed.value()).isCloseTo(DMS, within(1e-12));
    assertThat(parsed.sexagesimal()).isTrue();
    assertThat(parsed.axis()).isEqualTo(Axis.UNSAID);
  }

  @ParameterizedTest
  @CsvSource({
    "E87°18′15.6″, LONGITUDE, 1", "87°18′15.6″E, LONGITUDE, 1", "东经87度18分15.6秒, LONGITUDE, 1",
    "e 87 18 15.6, LONGITUDE, 1", "N87°18′15.6″, LATITUDE, 1", "北纬 87°18′15.6″, LATITUDE, 1",
    "87°18′15.6″S, LATITUDE, -1", "W87°18′15.6″, LONGITUDE, -1", "Ｅ87°18′15.6″, LONGITUDE, 1"})
  void hemispheres(String text, Axis axis, int sign) {
    ParsedCoordinate parsed = CoordinateText.parse(text);
    assertThat(parsed.axis()).isEqualTo(axis);
    assertThat(parsed.value()).isCloseTo(sign * DMS, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "87.304112, 87.304112", "-33.5, -33.5", "+7, 7", "29524386.268, 29524386.268", "４４．５, 44.5", "87.3°, 87.3",
    "1.5e2, 150", ".5, 0.5", "44., 44", "87。5, 87.5", "−12.25, -12.25", "0, 0"})
  void plainNumbers(String text, double value) {
    ParsedCoordinate parsed = CoordinateText.parse(text);
    assertThat(parsed.value()).isEqualTo(value);
    assertThat(parsed.sexagesimal()).isFalse();
  }

  @Test
  void aPlainNumberMayNameItsAxis() {
    assertThat(CoordinateText.parse("87.3E")).isEqualTo(new ParsedCoordinate(87.3, false, Axis.LONGITUDE));
    assertThat(CoordinateText.parse("北纬44.5")).isEqualTo(new ParsedCoordinate(44.5, false, Axis.LATITUDE));
    assertThat(CoordinateText.parse("44.5 S").value()).isEqualTo(-44.5);
  }

  @Test
  void aNegativeAngleCountsItsMinutesDownwards() {
    assertThat(CoordinateText.parse("-0°30′00″").value()).isEqualTo(-0.5);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {
    "NaN", "Infinity", "0x1F", "abc", "E", "-", ".", "87°60′00″", "87°18′60″", "87 18 15 6",
    "181°00′00″", "E87°18′15.6″E", "N87E", "E-87.3", "87,3", "87°18.5′15″", "1e9999", "1_000", "87.5°18′15″", "8７a",
    "①", "٣٤"})
  void whatIsNoCoordinate(String text) {
    assertThat(faultOf(text)).isEqualTo("COORDINATE_UNREADABLE");
  }

  @Test
  void secondsAndMinutesMayBeMissing() {
    assertThat(CoordinateText.parse("87°18′").value()).isCloseTo(87.3, within(1e-12));
    assertThat(CoordinateText.parse("87 18").value()).isCloseTo(87.3, within(1e-12));
    assertThat(CoordinateText.parse("87°")).isEqualTo(new ParsedCoordinate(87, false, Axis.UNSAID));
  }

  @Test
  void longTextIsNotLookedAt() {
    FaultException e = catchThrowableOfType(
        FaultException.class, () -> CoordinateText.parse("9".repeat(1_000_000)));
    assertThat(e.faults().get(0).detail().length()).isLessThan(200);
  }

  @ParameterizedTest
  @CsvSource({"87.18156, 87.30433333333333", "44.0047, 44.013055555555555", "-7.5959999, -7.999999722222222",
    "87, 87", "87.3, 87.5", "８７．３, 87.5", "180.0000, 180"})
  void packedAngles(String text, double degrees) {
    assertThat(CoordinateText.packedDegrees(text)).isCloseTo(degrees, within(1e-9));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"87.60", "87.1860", "87.99", "181", "87°", "1e2", "8718.156", "x"})
  void packedAnglesThatAreNone(String text) {
    FaultException e = catchThrowableOfType(FaultException.class, () -> CoordinateText.packedDegrees(text));
    assertThat(e).as(text).isNotNull();
    assertThat(e.faults().get(0).code().name()).isEqualTo("COORDINATE_UNREADABLE");
  }

  private static String faultOf(String text) {
    FaultException e = catchThrowableOfType(FaultException.class, () -> CoordinateText.parse(text));
    assertThat(e).as(text).isNotNull();
    return e.faults().get(0).code().name();
  }
}
