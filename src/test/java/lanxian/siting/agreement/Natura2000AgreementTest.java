package lanxian.siting.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import lanxian.domain.Category;
import lanxian.domain.LocalizedText;
import lanxian.domain.ZoneDraft;
import lanxian.exchange.ImportOptions;
import lanxian.exchange.Importer;
import org.junit.jupiter.api.Tag;

/** The Dutch Natura 2000 sites as imported (36 of 144 repaired). */
@Tag("corpus")
class Natura2000AgreementTest extends StoreAgreement {
  Natura2000AgreementTest() {
    super(2000, 1500, 1000);
  }

  @Override
  List<ZoneDraft> areas() {
    Path file = Path.of(System.getenv().getOrDefault("LANXIAN_CORPUS", "../shared/data"))
        .resolve("natura2000_nl/natura2000_nl.geojson");
    LocalizedText name = new LocalizedText("Natura 2000", "Natura 2000");
    Category category = new Category("natura2000", name, Category.Kind.ZONE, List.of(), false, "", List.of(),
        List.of(), List.of(), name);
    List<ZoneDraft> zones = new Importer().read(file, ImportOptions.of(category).withCheckRegion(false)).drafts();
    assertThat(zones).hasSize(144);
    return zones;
  }
}
