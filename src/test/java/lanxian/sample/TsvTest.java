package lanxian.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class TsvTest {
  @Test
  void cellsAreReadByTheirColumn() {
    Tsv.Row park = Tsv.read("clusters.tsv").only("id", "changji-a");
    assertThat(park.text("class")).isEqualTo("REGIONAL");
    assertThat(park.number("half_width_m")).isEqualTo(1300);
    assertThat(park.flag("wwtp")).isTrue();
    assertThat(park.flag("online")).isFalse();
    assertThat(park.list("industries")).containsExactly("C13", "C14");
    assertThat(park.date("to")).isEqualTo(LocalDate.of(2019, 7, 1));
    assertThat(Tsv.read("clusters.tsv").only("id", "changji-b").date("to")).isNull();
    assertThat(Tsv.read("rivers.tsv").only("class", "MANAS").coordinates("points"))
        .containsExactly(new Coordinate(85.95, 43.97), new Coordinate(86.06, 44.17), new Coordinate(86.12, 44.45));
  }

  @Test
  void wrongNamesAreNoted() {
    assertThatThrownBy(() -> Tsv.read("rivers.tsv").only("class", "NILE")).hasMessageContaining("0 rows");
    assertThatThrownBy(() -> Tsv.read("rivers.tsv").rows().get(0).text("depth")).hasMessageContaining("depth");
  }

  @Test
  void everyFactTableHasItsRows() {
    Facts facts = new Facts();
    assertThat(facts.counties()).hasSize(7);
    assertThat(facts.mainstems()).hasSize(8).extracting(Facts.River::name).doesNotContain("玛纳斯河");
    assertThat(facts.rivers()).hasSize(9);
    assertThat(facts.sources()).hasSize(9).allSatisfy(source -> assertThat(source.medium()).isNotNull());
    assertThat(facts.parameter("corridor.screening_width")).isEqualTo(1000);
    assertThat(facts.parameterSource("corridor.screening_width")).contains("可信度L", "未核");
  }
}
