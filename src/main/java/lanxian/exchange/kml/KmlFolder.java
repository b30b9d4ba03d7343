package lanxian.exchange.kml;

import java.util.ArrayList;
import java.util.List;
import lanxian.exchange.layer.Dropped;
import lanxian.exchange.layer.RawFeature;

/** A Document or Folder while it is read: those that hold Placemarks themselves are the layers of the file. */
final class KmlFolder {
  private final KmlFolder parent;
  private final List<RawFeature> features = new ArrayList<>();
  private final Dropped dropped = new Dropped();
  private String name;

  /** @param parent null for the root */
  KmlFolder(KmlFolder parent) {
    this.parent = parent;
  }

  List<RawFeature> features() {
    return features;
  }

  Dropped dropped() {
    return dropped;
  }

  /** Takes the name that it states; an empty one is none. */
  void name(String given) {
    name = given.isEmpty() ? name : given;
  }

  /** Its own name, or that of what it lies in; {@code otherwise} where none has one. */
  String shownName(String otherwise) {
    return name != null ? name : parent == null ? otherwise : parent.shownName(otherwise);
  }
}
