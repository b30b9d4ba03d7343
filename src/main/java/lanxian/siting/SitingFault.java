package lanxian.siting;

import lanxian.domain.FaultCode;

/** Why a project cannot be checked at all. */
public enum SitingFault implements FaultCode {
  /** The project lies wholly outside every county of the prefecture; carries a coordinate of it. */
  OUTSIDE_PREFECTURE,
  /** The project's geometry is empty or a collection of mixed kinds. */
  PROJECT_GEOMETRY_KIND
}
