package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrsCodeTest {
  @ParameterizedTest
  @CsvSource({
    "EPSG:4490, EPSG:4490", "<EPSG:4490>, EPSG:4490", "EPSG/0/4490, EPSG:4490", "epsg::4490, EPSG:4490",
    "urn:ogc:def:crs:EPSG:10.1:4490, EPSG:4490", "HTTP://WWW.OPENGIS.NET/DEF/CRS/EPSG/9.9/4490, EPSG:4490",
    "OGC:CRS84, OGC:CRS84", "ogc:1.3:crs84, OGC:CRS84"})
  void spellings(String text, String normal) {
    assertThat(CrsCode.normal(text)).contains(normal);
  }

  @Test
  void othersAreNoCodes() {
    for (String text : new String[] {null, "", "<", "<>", "EPSG", "EPSG:x", "EPSG:123", "12345678", "CRS84h",
        "OGC:1.3:4490", "EPSG:CRS84", "urn:ogc:def:crs:EPSG::4490,crs:EPSG::5773", "EPSG:4490\nEPSG:4326"}) {
      assertThat(CrsCode.normal(text)).as(text).isEmpty();
    }
  }
}
