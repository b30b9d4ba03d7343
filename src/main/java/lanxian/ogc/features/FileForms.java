package lanxian.ogc.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lanxian.exchange.ExportFormat;
import lanxian.http.Representation;

/** The forms in which features are given out: a page of GeoJSON or HTML, and every format of files, GeoJSON among them. */
final class FileForms {
  static final List<Representation> ALL = all();

  /**
   * Those that links lead to: of two with the media type of GeoJSON, clients would take the file, which has no next page.
   */
  static final List<Representation> LINKED =
      ALL.stream().filter(form -> !form.f().equals(ExportFormat.GEOJSON.code())).toList();

  private FileForms() {}

  private static List<Representation> all() {
    List<Representation> forms = new ArrayList<>(ItemsHandler.FORMS);
    Arrays.stream(ExportFormat.values())
        .map(format -> new Representation(format.code(), format.mediaType(), format.title())).forEach(forms::add);
    return List.copyOf(forms);
  }

  /** The format of files that a form is; empty for GeoJSON and the page. */
  static Optional<ExportFormat> format(Representation form) {
    return ItemsHandler.FORMS.contains(form) ? Optional.empty() : ExportFormat.of(form.f());
  }
}
