package lanxian.editing.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneVersion;

/** Zones of the dataset that serve as input. */
final class NamedZones {
  private final List<InputFeature> features = new ArrayList<>();
  private SecurityLevel highest = SecurityLevel.PUBLIC;

  /** Looks them up; those that are not there, or not for the caller to see, go to the faults. */
  NamedZones(List<ZoneVersion> inForce, GeneratorInput input, List<Fault> faults) {
    Map<String, ZoneVersion> byId = new HashMap<>();
    inForce.forEach(zone -> byId.put(zone.zoneId(), zone));
    for (int i = 0; i < input.zones().size(); i++) {
      GeneratorInput.NamedZone named = input.zones().get(i);
      ZoneVersion zone = byId.get(named.zoneId());
      Place where = Place.pointer("/zones/" + i);
      if (zone == null || !zone.description().securityLevel().isVisibleTo(input.clearance())) {
        faults.add(Fault.of(GenerateFault.GENERATOR_ZONE_UNKNOWN,
            "no zone " + named.zoneId() + " is in force on " + input.day(), where));
        continue;
      }
      SecurityLevel level = zone.description().securityLevel();
      highest = level.compareTo(highest) > 0 ? level : highest;
      Map<String, Object> properties = new TreeMap<>(zone.description().attributes());
      properties.put("name", zone.description().name());
      properties.put("zone_id", zone.zoneId());
      features.add(new InputFeature(named.role(), zone.geometry(), properties, where));
    }
  }

  List<InputFeature> features() {
    return features;
  }

  /** The highest level among them. */
  SecurityLevel highest() {
    return highest;
  }
}
