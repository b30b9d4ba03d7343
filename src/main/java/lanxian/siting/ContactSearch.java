package lanxian.siting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import lanxian.domain.LayerFault;
import lanxian.domain.ZoneVersion;
import lanxian.siting.overlap.Contact;
import lanxian.siting.overlap.Contacts;
import lanxian.siting.overlap.Direction;
import lanxian.siting.overlap.Footprint;
import lanxian.siting.overlap.ZoneShape;
import org.locationtech.jts.geom.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures a project against the zones around it. A zone that cannot be measured does not stop the others: it becomes
 * a fault of its layer, so that the answer is undetermined and says why.
 */
final class ContactSearch {
  private static final Logger LOG = LoggerFactory.getLogger(ContactSearch.class);

  /** How much farther than anything matters zones are looked for, so that nothing hangs on rounding. */
  private static final double MARGIN_M = 1;

  private final SitingIndex index;
  private final Footprint project;
  private final List<LayerFault> faults = new ArrayList<>();
  private final KnownContacts known;
  private Map<ZoneShape, Double> overlaps; // of an area, when they are first needed
  private Envelope looked;
  private List<ZoneShape> around = List.of();

  ContactSearch(SitingIndex index, Footprint project) {
    this(index, project, KnownContacts.NONE);
  }

  /** @param known contacts of the same project; gets those that are found here */
  ContactSearch(SitingIndex index, Footprint project, KnownContacts known) {
    this.index = index;
    this.project = project;
    this.known = known;
  }

  /** Looks around once for all that is asked for within {@code radiusM} later. */
  void lookAround(double radiusM) {
    looked = project.reach(radiusM);
    around = index.in(looked);
  }

  private List<ZoneShape> in(Envelope window) {
    return looked != null && looked.covers(window)
        ? around.stream().filter(shape -> shape.envelope().intersects(window)).toList() : index.in(window);
  }

  /** Contacts with the features of the wanted categories within {@code radiusM}, and maybe some just beyond. */
  List<Contact> within(double radiusM, Predicate<String> category) {
    return within(radiusM, category, wanted -> radiusM);
  }

  /**
   * Contacts with the features of the wanted categories, of each as far around as it matters, and maybe some just
   * beyond.
   *
   * @param radiusM metres around the project, the largest of all categories
   * @param ofCategory metres for a category
   */
  List<Contact> within(double radiusM, Predicate<String> category, ToDoubleFunction<String> ofCategory) {
    Map<Double, Envelope> reaches = new HashMap<>();
    return contacts(in(project.reach(radiusM)), shape -> category.test(shape.category()) && reaches
        .computeIfAbsent(ofCategory.applyAsDouble(shape.category()), project::reach).intersects(shape.envelope()),
        ofCategory);
  }

  /**
   * Contacts that a verdict may hang on: with zones of the categories that rules name, as far around as they look; of those
   * that they do not look around for, only zones that the project meets. Others here are only tried out, so that one that
   * cannot be measured is told of.
   */
  List<Contact> named(Brief brief, Predicate<String> isZone) {
    List<Contact> contacts = new ArrayList<>(within(brief.aroundM(),
        category -> isZone.test(category) && brief.aroundM(category) > 0, brief::aroundM));
    for (ZoneShape shape : in(project.reach(0))) {
      String category = shape.category();
      if (isZone.test(category) && brief.aroundM(category) <= 0) {
        if (brief.names(category)) {
          addIfMet(shape, contacts);
        } else {
          tryOut(shape);
        }
      }
    }
    return contacts;
  }

  private void addIfMet(ZoneShape shape, List<Contact> contacts) {
    Contact contact = known.get(shape);
    if (contact == null) {
      double overlapM2 = overlapM2(shape);
      try {
        contact = Contacts.meeting(project, shape, overlapM2);
        known.add(shape, contact);
      } catch (RuntimeException e) {
        failed(shape.zone(), e);
      }
    }
    if (contact != null) {
      contacts.add(contact);
    }
  }

  private void tryOut(ZoneShape shape) {
    try {
      shape.cells();
    } catch (RuntimeException e) {
      failed(shape.zone(), e);
    }
  }

  /** Contacts with everything polygonal here, reference layers too. */
  List<Contact> areas() {
    return contacts(index.in(project.envelope()), ZoneShape::isPolygonal, category -> 0);
  }

  private List<Contact> contacts(
      List<ZoneShape> shapes, Predicate<ZoneShape> wanted, ToDoubleFunction<String> ofCategory) {
    List<Contact> contacts = new ArrayList<>();
    for (ZoneShape shape : shapes) {
      if (wanted.test(shape)) {
        Contact contact = known.get(shape);
        if (contact == null) {
          contact = measured(shape, overlapM2(shape), ofCategory.applyAsDouble(shape.category()));
          known.add(shape, contact);
        }
        if (contact != null) {
          contacts.add(contact);
        }
      }
    }
    return contacts;
  }

  /** Null if the zone is farther away than it matters, or cannot be measured. */
  private Contact measured(ZoneShape shape, double overlapM2, double aroundM) {
    try {
      return Contacts.within(project, shape, overlapM2, aroundM + MARGIN_M);
    } catch (RuntimeException e) {
      failed(shape.zone(), e);
      return null;
    }
  }

  private double overlapM2(ZoneShape shape) {
    if (overlaps == null) {
      overlaps = project.isArea() ? index.overlaps(project) : Map.of();
    }
    return overlaps.getOrDefault(shape, 0.0);
  }

  /**
   * Signed distance to the boundary of a zone that was found, see {@link Contacts#boundaryDistanceM}; NaN, and a fault
   * of the zone's layer, if it cannot be computed.
   */
  double boundaryDistanceM(Contact contact) {
    try {
      return Contacts.boundaryDistanceM(project, contact);
    } catch (RuntimeException e) {
      failed(contact.zone(), e);
      return Double.NaN;
    }
  }

  /**
   * Direction in which a zone that is apart lies, see {@link Direction#degrees}; NaN, and a fault of the zone's layer,
   * if it cannot be computed.
   */
  double bearing(Contact contact) {
    try {
      return Direction.degrees(project, contact);
    } catch (RuntimeException e) {
      failed(contact.zone(), e);
      return Double.NaN;
    }
  }

  /** Notes that a zone could not be computed with: whatever went wrong, the answer must not come out clear for it. */
  void failed(ZoneVersion zone, RuntimeException e) {
    if (faults.stream().noneMatch(fault -> zone.zoneId().equals(fault.zoneId()))) {
      LOG.warn("zone {} cannot be computed with", zone.zoneId(), e);
      faults.add(new LayerFault(zone.category(), zone.zoneId(), zone.description().securityLevel(),
          "the zone cannot be computed with"));
    }
  }

  /** Categories of zones here that could not be measured, whether a rule asks for them or not. */
  Set<String> faultyCategories() {
    return faults.stream().map(LayerFault::category).collect(Collectors.toSet());
  }

  /** Faults of the dataset and those met so far. */
  List<LayerFault> faults() {
    List<LayerFault> all = new ArrayList<>(index.faults());
    all.addAll(faults);
    return all;
  }
}
