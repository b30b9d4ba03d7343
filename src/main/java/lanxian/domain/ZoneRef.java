package lanxian.domain;

import java.util.Objects;

/** Names one version of a zone. */
public record ZoneRef(String zoneId, int version) {
  public ZoneRef {
    Objects.requireNonNull(zoneId, "zoneId");
  }
}
