package lanxian.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryTest {
  private static final LocalizedText TEXT = new LocalizedText("类", "class");

  private static Category category(boolean open, String... classes) {
    return new Category("c", TEXT, Category.Kind.ZONE,
        List.of(classes).stream().map(code -> new Category.ZoneClass(code, TEXT)).toList(), open, "（三）",
        List.of("水利局"), List.of(), List.of("水利局"), TEXT);
  }

  @Test
  void aClassMustBeOneOfTheList() {
    assertThat(category(false, "L1", "L2").allowsClass("L1")).isTrue();
    assertThat(category(false, "L1", "L2").allowsClass("L3")).isFalse();
    assertThat(category(false, "L1", "L2").allowsClass(null)).isFalse();
  }

  @Test
  void openClassesTakeAnyName() {
    assertThat(category(true, "头屯河").allowsClass("三屯河")).isTrue();
  }

  @Test
  void aCategoryWithoutClassesWantsNone() {
    assertThat(category(false).allowsClass(null)).isTrue();
    assertThat(category(false).allowsClass("L1")).isFalse();
  }
}
