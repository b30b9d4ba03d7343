package lanxian.exchange.attributes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import org.junit.jupiter.api.Test;

class MappedAttributesTest {
  private final AttributeTable table = AttributeTable.shipped();
  private final List<Fault> faults = new ArrayList<>();

  private MappedAttributes map(Object... pairs) {
    Map<String, Object> raw = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      raw.put((String) pairs[i], pairs[i + 1]);
    }
    return new MappedAttributes(raw, name -> table.target(name, "livestock_zone"), Place.record(1), faults);
  }

  @Test
  void givesNamesAndTypesOfTheProduct() {
    MappedAttributes values = map("APPR_DATE", "2018-01-02", "ACCURACY_M", "0.5", "NAME", 7.0, "VILLAGES", "甲、乙",
        "其他", 1.5);
    assertThat(values.takeDate("approval_date")).isEqualTo(LocalDate.of(2018, 1, 2));
    assertThat(values.takeNumber("survey_accuracy_m")).isEqualTo(0.5);
    assertThat(values.takeText("name")).isEqualTo("7");
    assertThat(values.takeText("name")).as("taken out").isNull();
    assertThat(values.rest()).isEqualTo(Map.of("villages", List.of("甲", "乙"), "其他", 1.5));
    assertThat(faults).isEmpty();
  }

  @Test
  void leavesBlanksOut() {
    assertThat(map("NAME", "  ", "BZ", "").rest()).isEmpty();
  }

  @Test
  void takesTheFirstOfSeveralAreas() {
    assertThat(map("MJ", 100.0, "面积(公顷)", 7.0).areaM2()).isEqualTo(100);
    MappedAttributes unreadable = map("MJ", "约三亩");
    assertThat(unreadable.areaM2()).isNull();
    assertThat(unreadable.areaUnreadable()).isTrue();
    assertThat(unreadable.rest()).isEqualTo(Map.of("mj", "约三亩"));
  }

  @Test
  void tellsEveryValueItCannotUnderstand() {
    map("APPR_DATE", "soon", "ACCURACY_M", "x".repeat(200), "VERIFIED", "perhaps");
    assertThat(faults).hasSize(3).allSatisfy(f -> assertThat(f.code().name()).isEqualTo("ATTRIBUTE_INVALID"));
    assertThat(faults.get(1).detail()).as("long values are not repeated whole").hasSizeLessThan(130);
  }

  @Test
  void keepsTextsUnlessTheNameIsTaken() {
    MappedAttributes values = map("status", "勘定", "其他", "a");
    values.keep("其他", "b");
    values.keep("more", "c");
    assertThat(values.rest()).containsEntry("其他", "a").containsEntry("more", "c");
  }

  @Test
  void writesDatesOfUnknownAttributesAsIso() {
    assertThat(map("CHECKED", LocalDate.of(2026, 1, 2)).rest()).isEqualTo(Map.of("checked", "2026-01-02"));
  }
}
