package lanxian.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.Place;

/**
 * What a change set says of itself.
 *
 * @param title what it is about, for people
 * @param note basis and reasons; null if none
 * @param validFrom day from which it is to be in force; null = the day it is published on
 */
public record Heading(String title, String note, LocalDate validFrom) {
  /** Characters of a title at most. */
  public static final int MAX_TITLE = 200;
  /** Characters of a note or a reason at most. */
  public static final int MAX_TEXT = 10_000;

  /** What is wrong with it, with JSON pointers. */
  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (title == null || title.isBlank()) {
      faults.add(Fault.of(EditingFault.TITLE_NEEDED, "a change set needs a title", Place.pointer("/title")));
    }
    faults.addAll(Texts.faults(title, MAX_TITLE, "/title"));
    faults.addAll(Texts.faults(note, MAX_TEXT, "/note"));
    return faults;
  }
}
