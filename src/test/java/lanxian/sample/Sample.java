package lanxian.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All zones of the sample by category. */
final class Sample {
  private final World world = new World();
  private final Map<String, List<Zone>> byCategory = new LinkedHashMap<>();

  Sample() {
    TownLayers towns = new TownLayers(world);
    RiverLayers rivers = new RiverLayers(world);
    EcologyLayers ecology = new EcologyLayers(world);
    IndustryLayers industry = new IndustryLayers(world);
    BasinLayers basins = new BasinLayers(world);
    ReferenceLayers reference = new ReferenceLayers(world);
    List<Zone> populated = towns.populatedAreas();
    List<Zone> all = new ArrayList<>();
    all.addAll(reference.counties());
    all.addAll(reference.monitoringPoints());
    all.addAll(new DrinkingWaterLayer(world).zones());
    all.addAll(new LivestockLayer(world, populated).zones());
    all.addAll(new AquacultureLayer(world).zones());
    all.addAll(new BlueLineLayer(world).zones());
    all.addAll(rivers.corridors());
    all.addAll(rivers.managementRanges());
    all.addAll(basins.works());
    all.addAll(new GroundwaterLayer(world).zones());
    all.addAll(towns.supplyNetworks());
    all.addAll(ecology.redlines());
    all.addAll(ecology.wetlands());
    all.addAll(ecology.forests());
    all.addAll(ecology.natureReserves());
    all.addAll(ecology.scenicAreas());
    all.addAll(industry.clusters());
    all.addAll(industry.preferredDevelopment());
    all.addAll(industry.suspensions());
    all.addAll(towns.builtUp());
    all.addAll(towns.planningAreas());
    all.addAll(populated);
    all.addAll(basins.units());
    all.addAll(basins.specialLimits());
    all.addAll(basins.hydropowerBasins());
    all.forEach(zone -> byCategory.computeIfAbsent(zone.category(), key -> new ArrayList<>()).add(zone));
  }

  World world() {
    return world;
  }

  Map<String, List<Zone>> byCategory() {
    return byCategory;
  }

  List<Zone> zones(String category) {
    return byCategory.get(category);
  }

  List<Zone> all() {
    return byCategory.values().stream().flatMap(List::stream).toList();
  }
}
