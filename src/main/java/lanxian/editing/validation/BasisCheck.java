package lanxian.editing.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.GeometryStatus;
import lanxian.editing.validation.EndedDocuments.Ended;
import lanxian.editing.validation.ValidationFinding.Severity;

/**
 * By what a zone was delineated: something has to be named, and it has to have been in force when the zone was approved,
 * or has to be now.
 */
final class BasisCheck implements ZoneCheck {
  @Override
  public boolean needsArea() {
    return false;
  }

  @Override
  public void check(DraftedZone zone, Scene scene, Findings findings) {
    List<String> named = named(zone, scene);
    if (named.isEmpty()) {
      findings.finding(ValidationCode.ZONE_BASIS_MISSING, Severity.WARNING, zone,
          "未注明划定依据（" + String.join("、", scene.parameters().basis().attributes()) + "）",
          "Nothing tells by what the zone was delineated (" + String.join(", ", scene.parameters().basis().attributes())
              + ")").add();
      return;
    }
    EndedDocuments ended = EndedDocuments.of(scene.rules(), scene.parameters().basis());
    for (String text : named) {
      for (Ended document : ended.in(text, scene.day())) {
        tell(zone, document, findings);
      }
    }
  }

  private static List<String> named(DraftedZone zone, Scene scene) {
    List<String> texts = new ArrayList<>();
    for (String attribute : scene.parameters().basis().attributes()) {
      if (zone.description().attributes().get(attribute) instanceof String text && !text.isBlank()) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static void tell(DraftedZone zone, Ended document, Findings findings) {
    LocalDate approved = zone.description().approval().date();
    String zh = "《" + document.title() + "》自" + document.to() + "起不再施行"
        + (document.replacedBy() == null ? "" : "，由《" + document.replacedBy() + "》代替");
    String en = document.title() + " is no longer in force since " + document.to()
        + (document.replacedBy() == null ? "" : ", replaced by " + document.replacedBy());
    if (approved != null && approved.isBefore(document.to())) {
      findings.finding(ValidationCode.ZONE_BASIS_REPEALED, Severity.INFO, zone,
          zh + "；" + approved + "批准时仍有效", en + "; it was in force when the zone was approved on " + approved).add();
      return;
    }
    boolean surveyed = zone.description().status() == GeometryStatus.SURVEYED;
    findings.finding(ValidationCode.ZONE_BASIS_REPEALED, surveyed ? Severity.ERROR : Severity.WARNING, zone,
        zh + "；请按现行文件划定，或者填写批准日期",
        en + ": delineate by what is in force, or give the day of an earlier approval").add();
  }
}
