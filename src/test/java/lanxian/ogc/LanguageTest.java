package lanxian.ogc;

import static lanxian.ogc.Asked.answer;
import static org.assertj.core.api.Assertions.assertThat;

import lanxian.app.RunningService.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language an answer with words has: the one asked for, else the one that the caller's program likes best. */
class LanguageTest {
  private static final String WETLANDS = "湿地";

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "/?f=json | 样式 | Styles", "/?f=html | 数据版本 | Dataset revision", "/collections?f=json | 湿地 | Wetland",
      "/collections/wetland?f=json | 湿地 | Wetland", "/collections/wetland/schema?f=json | 名称 | Name",
      "/collections/wetland/items?f=html | 图层 | Layers", "/styles?f=json | 湿地 | Wetland", "/styles/wetland?f=sld | 湿地 | Wetland",
      "/styles/wetland?f=mapbox | 湿地 | Wetland", "/search?q=dw-1-l1 | 一级保护区 | Class 1",
      "/collections/wetland/tiles?f=json | 湿地 | Wetland", "/wms?SERVICE=WMS&REQUEST=GetCapabilities | 湿地 | Wetland",
      "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities | 湿地 | Wetland"})
  void wordsAreInTheLanguageThatIsLikedBest(String path, String zh, String en) {
    Answer chinese = answer(path);
    assertThat(chinese.text()).as(path).contains(zh);
    Answer english = answer(path, "Accept-Language", "fr;q=0.9, en-GB, zh;q=0.5");
    assertThat(english.text()).as(path).contains(en);
    assertThat(chinese.header("Content-Language")).as(path).isEqualTo("zh");
    assertThat(english.header("Content-Language")).as(path).isEqualTo("en");
    assertThat(english.header("Vary")).as(path).contains("Accept-Language");
    assertThat(english.header("ETag")).as(path).isNotNull().isNotEqualTo(chinese.header("ETag"));
    String asked = path + (path.contains("?") ? "&" : "?") + (path.startsWith("/wms?") ? "LANG" : "lang") + "=zh";
    Answer told = answer(asked, "Accept-Language", "en");
    assertThat(told.text()).as(asked).contains(zh);
    assertThat(told.header("Content-Language")).as(asked).isEqualTo("zh");
    assertThat(told.header("Vary")).as(asked).doesNotContain("Accept-Language");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "zh-CN,zh;q=0.9,en;q=0.8 | zh", "en-US,en;q=0.9,zh-CN;q=0.8 | en", "zh-Hant-TW | zh", "de-AT, de;q=0.9 | zh", "* | zh",
      "en;q=0, zh | zh", "en;q=0.2, zh;q=0.4 | zh", "EN | en", ";;;=, | zh", "en;q=nonsense | zh", "'' | zh"})
  void headersAreWeighed(String header, String language) {
    assertThat(answer("/collections/wetland?f=json", "Accept-Language", header).header("Content-Language")).isEqualTo(language);
  }

  /** A copy in one language never stands for another. */
  @Test
  void whatACacheHoldsIsConfirmedInItsLanguageOnly() {
    String tag = answer("/collections?f=json", "Accept-Language", "en").header("ETag");
    Answer same = answer("/collections?f=json", "Accept-Language", "en-US, en;q=0.5", "If-None-Match", tag);
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.header("Vary")).contains("Accept-Language");
    Answer other = answer("/collections?f=json", "Accept-Language", "zh-CN", "If-None-Match", tag);
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.text()).contains(WETLANDS);
  }

  @Test
  void aLegendIsDrawnInTheLanguageThatIsLikedBest() {
    byte[] chinese = answer("/styles/wetland/legend").response().body();
    assertThat(answer("/styles/wetland/legend", "Accept-Language", "en").response().body()).isNotEqualTo(chinese)
        .isEqualTo(answer("/styles/wetland/legend?lang=en").response().body());
    String graphic = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=wetland&FORMAT=image/png";
    assertThat(answer(graphic, "Accept-Language", "en").response().body()).isNotEqualTo(answer(graphic).response().body());
  }

  /** Where an answer has no words, the header makes no other copy of it. */
  @ParameterizedTest
  @ValueSource(strings = {"/collections/wetland/items?f=json", "/api?f=json", "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap"
      + "&LAYERS=wetland&STYLES=&CRS=CRS:84&BBOX=87,43,88,44&WIDTH=32&HEIGHT=32&FORMAT=image/png"})
  void whatHasNoWordsHasNoLanguage(String path) {
    Answer english = answer(path, "Accept-Language", "en");
    assertThat(english.status()).isEqualTo(200);
    assertThat(english.header("Content-Language")).isNull();
    assertThat(english.header("ETag")).isEqualTo(answer(path, "Accept-Language", "zh").header("ETag"));
  }

  /** Faults are told in English, whatever language the answer would have had. */
  @Test
  void faultsAreInEnglish() {
    Answer fault = answer("/collections/wetland?f=json&nonsense=1");
    assertThat(fault.status()).isEqualTo(400);
    assertThat(fault.header("Content-Language")).isEqualTo("en");
  }
}
