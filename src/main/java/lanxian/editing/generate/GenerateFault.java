package lanxian.editing.generate;

import lanxian.domain.FaultCode;

/** Why zones cannot be generated. */
public enum GenerateFault implements FaultCode {
  /** A parameter that must be given is not. */
  GENERATOR_PARAMETER_MISSING,
  /** The generator has no such parameter. */
  GENERATOR_PARAMETER_UNKNOWN,
  /** A parameter of another type, out of bounds, or at odds with another one. */
  GENERATOR_PARAMETER_BAD,
  /** Something drawn that the generator needs is not there. */
  GENERATOR_INPUT_MISSING,
  /** Something drawn that the generator cannot use: another kind, another role, too many, too large. */
  GENERATOR_INPUT_BAD,
  /** The zone that is named is not in force on the day, or not for the caller to see. */
  GENERATOR_ZONE_UNKNOWN,
  /** The intake is too far from every river that is given. */
  GENERATOR_INTAKE_OFF_RIVER,
  /** Nothing tells which side of the levee the land is on. */
  GENERATOR_SIDE_UNKNOWN,
  /** No number tells the area of a source of this kind: a hydrogeological study must. */
  GENERATOR_STUDY_NEEDED,
  /** Nothing comes of it. */
  GENERATOR_NOTHING
}
