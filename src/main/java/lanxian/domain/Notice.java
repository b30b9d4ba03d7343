package lanxian.domain;

/** Something an officer should know of an input that was taken, e.g. AXES_LOOK_SWAPPED. */
public record Notice(String code, String detail) {}
