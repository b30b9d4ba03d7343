package lanxian.tiles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Dataset;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import lanxian.layers.FixedSource;
import lanxian.layers.Layer;
import lanxian.layers.LayerSet;
import lanxian.layers.Layers;
import lanxian.siting.SitingIndex;
import lanxian.siting.TestRules;
import lanxian.siting.TestZone;
import lanxian.siting.overlap.ZoneShape;
import lanxian.tiles.matrix.TileCoord;
import lanxian.tiles.mvt.LayerWriter;
import lanxian.tiles.shape.CommandWriter;
import lanxian.tiles.shape.GridShape;
import lanxian.tiles.shape.ShapeCache;
import lanxian.tiles.shape.ShapeDrawing;
import lanxian.tiles.shape.TileFrame;
import org.locationtech.jts.geom.Geometry;

/** Layers of zones for tests. */
public final class TestLayers {
  public static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  public static final String CATEGORY = "city_blue_line";
  private static final RuleSet RULES = TestRules.of();

  private TestLayers() {}

  /** An index of zones. */
  public static SitingIndex index(List<ZoneVersion> zones) {
    return SitingIndex.of(new Dataset(1, Instant.EPOCH, zones, List.of(), List.of()), DAY);
  }

  /** The layers of an index. */
  public static LayerSet of(SitingIndex index) {
    return new Layers(FixedSource.of(index), ZoneOffset.UTC, index::asOf, () -> RULES).now(SecurityLevel.PUBLIC);
  }

  /** One layer whose zones have these shapes and the ids z0000, z0001 and so on. */
  public static Layer layer(List<? extends Geometry> shapes) {
    List<ZoneVersion> zones = new ArrayList<>();
    for (Geometry shape : shapes) {
      zones.add(TestZone.of(String.format("z%04d", zones.size()), CATEGORY, null, shape).build());
    }
    return of(index(zones)).layer(CATEGORY).orElseThrow();
  }

  /** A tile of one zone, without an index, which shapes as large as the world would fill; its layer has no properties. */
  static byte[] tileOf(Geometry shape, TileCoord tile) {
    ZoneShape zone = new ZoneShape(TestZone.of("z0000", CATEGORY, null, shape).build());
    GridShape drawn = new ShapeCache(1 << 20).shape(zone, tile.set().plane(), Math.min(tile.depth(), GridShape.MAX_DEPTH));
    CommandWriter commands = new CommandWriter();
    if (drawn == null || !new ShapeDrawing(TileFrame.of(tile, TileSettings.DEFAULT.margin())).draw(drawn, commands)) {
      return new byte[0];
    }
    LayerWriter layer = new LayerWriter(CATEGORY, GridShape.EXTENT, List.of());
    layer.begin(1);
    layer.end(drawn.kind().code(), commands.bytes(), commands.size());
    return layer.toBytes();
  }

  public static VectorTileMaker maker() {
    return new VectorTileMaker(TileSettings.DEFAULT, category -> ZoneSchema.of(RULES, category, List.of()));
  }
}
