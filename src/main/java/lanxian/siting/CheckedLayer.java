package lanxian.siting;

import lanxian.domain.CoverageStatus;

/**
 * A category that was looked at because a rule in force could apply to the project.
 *
 * @param zones zones of it in force in the index that everybody may see
 * @param coverage weakest status among the counties touched where the layer could be looked at
 */
public record CheckedLayer(String category, int zones, CoverageStatus coverage) {}
