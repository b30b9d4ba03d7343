package lanxian.editing;

import lanxian.domain.FaultCode;

/** Why a change set cannot become what somebody wants it to be, or zones cannot be published. */
public enum EditingFault implements FaultCode {
  /** The zone id belongs to a zone of another category, which would vanish from its own. */
  ZONE_OF_OTHER_CATEGORY,

  // --- who and when ---
  /** There is no such change set. */
  CHANGE_SET_UNKNOWN,
  /** The step is not possible in the state that the change set is in. */
  WRONG_STATE,
  /** The step is for another role. */
  ROLE_NEEDED,
  /** Whoever drew in a change set never approves or rejects it. */
  DRAFTER_CANNOT_REVIEW,
  /** The step needs a reason. */
  REASON_NEEDED,
  /** A change set needs a title. */
  TITLE_NEEDED,
  /** A text is longer than is kept. */
  TEXT_TOO_LONG,
  /** A text holds a NUL or half a character. */
  TEXT_NOT_STORABLE,

  // --- what a change says ---
  /** The number of zones before and after does not fit the kind of the change. */
  KIND_DOES_NOT_FIT,
  /** There is no such change in the change set. */
  CHANGE_UNKNOWN,
  /** There is no such version of a zone. */
  SOURCE_UNKNOWN,
  /** The zone has a newer version than the one that the change was drawn from. */
  ZONE_CHANGED_MEANWHILE,
  /** A zone would be changed twice. */
  ZONE_IN_TWO_CHANGES,
  /** The id of a new zone is taken. */
  ZONE_EXISTS,
  /** The id of a zone holds what an address cannot, or is too long. */
  ZONE_ID_INVALID,
  /** There is no such category. */
  CATEGORY_UNKNOWN,
  /** The category has no such class. */
  CLASS_UNKNOWN,
  /** Zones are areas. */
  ZONE_NOT_AN_AREA,
  /** More changes or vertices than one change set takes. */
  CHANGE_SET_TOO_LARGE,

  // --- publishing ---
  /** There is nothing in the change set. */
  CHANGE_SET_EMPTY,
  /** A zone would be in force from a day that is past, and nobody said that this is meant. */
  IN_FORCE_IN_THE_PAST,
  /** A zone would end before it begins. */
  VALIDITY_EMPTY,

  // --- rolling back ---
  /** There is no such revision, or nothing came after it. */
  REVISION_UNKNOWN,
  /** One further version of a zone cannot say what several versions said of the days to come. */
  ROLLBACK_NEEDS_SEVERAL_VERSIONS
}
