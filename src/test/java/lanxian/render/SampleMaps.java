package lanxian.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Recorded;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneDraft;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import lanxian.geo.EllipsoidalArea;
import lanxian.render.sld.SldReader;
import lanxian.siting.agreement.SampleLayers;
import org.geotools.api.style.Style;
import org.locationtech.jts.geom.Envelope;

/** The layers under {@code shapefiles/} in the styles under {@code styles/}. */
public final class SampleMaps {
  private final SampleLayers sample = new SampleLayers();
  private final List<ZoneVersion> zones = new ArrayList<>();

  public SampleMaps() {
    for (ZoneDraft draft : sample.drafts()) {
      double area = draft.geometry().getDimension() == 2 ? EllipsoidalArea.m2(draft.geometry()) : 0;
      zones.add(new ZoneVersion(draft.zoneId(), 1, draft.description(), draft.geometry(), area, draft.validity(), false,
          new Recorded(1, Instant.EPOCH)));
    }
  }

  public RuleSet rules() {
    return sample.ruleSet();
  }

  /** The features of a category. */
  public List<ZoneVersion> zones(String category) {
    return zones.stream().filter(zone -> zone.category().equals(category)).toList();
  }

  /** The style of a category as it is shipped. */
  public static Style style(String category) {
    try {
      Path file = Path.of("styles", category + ".sld");
      return new SldReader(Path.of("styles")).read(file.getFileName().toString(), Files.readAllBytes(file)).style();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The layer of a category in its own style. */
  public StyledLayer layer(String category) {
    return layer(category, style(category));
  }

  public StyledLayer layer(String category, Style style) {
    List<ZoneVersion> own = zones(category);
    return new StyledLayer(style, ZoneSchema.of(rules(), category, own),
        window -> own.stream().filter(zone -> meets(zone, window)).toList());
  }

  private static boolean meets(ZoneVersion zone, Envelope window) {
    return zone.geometry().getEnvelopeInternal().intersects(window);
  }
}
