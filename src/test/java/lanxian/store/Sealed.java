package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import lanxian.domain.CoverageStatus;
import lanxian.domain.Dataset;
import lanxian.domain.ZoneDraft;
import lanxian.domain.ZoneVersion;
import org.locationtech.jts.geom.Geometry;

/** Publications whose note is a checksum of their zones: what is missing or mixed up shows. */
final class Sealed {
  private Sealed() {}

  /** Some of the zones zone-0 … zone-9, each at most once, and as many entries of the coverage register. */
  static PublicationDraft draft(Long basedOn, Random random) {
    List<ZoneDraft> zones = new ArrayList<>();
    for (int zone = 0; zone < 10; zone++) {
      if (random.nextBoolean()) {
        zones.add(Drafts.zone("zone-" + zone, Drafts.polygon(random, 4 + random.nextInt(300))));
      }
    }
    CRC32 seal = new CRC32();
    zones.forEach(zone -> add(seal, zone.zoneId(), zone.geometry()));
    return new PublicationDraft(basedOn, "sealed", Long.toHexString(seal.getValue()), zones,
        zones.stream().map(zone -> Drafts.coverage("652301", CoverageStatus.PARTIAL)).toList());
  }

  /** The dataset holds every publication up to its revision whole, and nothing else. */
  static void assertWhole(Dataset dataset, List<Publication> publications) {
    assertThat(dataset.faults()).isEmpty();
    Map<Long, List<ZoneVersion>> published = dataset.versions().stream()
        .collect(Collectors.groupingBy(version -> version.recorded().revision()));
    int coverage = 0;
    int zones = 0;
    for (Publication publication : publications.subList(0, (int) dataset.revision())) {
      CRC32 seal = new CRC32();
      published.getOrDefault(publication.revision(), List.of())
          .forEach(version -> add(seal, version.zoneId(), version.geometry()));
      assertThat(Long.toHexString(seal.getValue())).as(publication.toString()).isEqualTo(publication.note());
      zones += publication.zones();
      coverage += publication.coverage();
    }
    assertThat(dataset.versions()).hasSize(zones);
    assertThat(dataset.coverage()).hasSize(coverage);
    assertVersionsCount(dataset.versions());
  }

  private static void assertVersionsCount(List<ZoneVersion> versions) {
    versions.stream().collect(Collectors.groupingBy(ZoneVersion::zoneId)).forEach((zone, history) -> {
      for (int i = 0; i < history.size(); i++) {
        assertThat(history.get(i).version()).as(zone).isEqualTo(i + 1);
      }
    });
  }

  private static void add(CRC32 seal, String zoneId, Geometry geometry) {
    seal.update(zoneId.getBytes(StandardCharsets.UTF_8));
    long[] bits = Drafts.bits(geometry);
    ByteBuffer bytes = ByteBuffer.allocate(bits.length * Long.BYTES);
    Arrays.stream(bits).forEach(bytes::putLong);
    seal.update(bytes.array());
  }
}
