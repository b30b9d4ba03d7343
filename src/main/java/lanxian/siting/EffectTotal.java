package lanxian.siting;

import lanxian.domain.Effect;

/**
 * How much of the project an effect concerns: the union of the grounds of its rules, never their sum.
 *
 * @param effect effect that counts for the verdict
 * @param areaM2 ellipsoidal square metres; 0 for lines
 * @param lengthM metres; 0 for areas
 * @param share of the project's area or length, 0 to 1
 */
public record EffectTotal(Effect effect, double areaM2, double lengthM, double share) {}
