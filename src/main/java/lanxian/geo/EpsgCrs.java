package lanxian.geo;

import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;

/** Systems of the EPSG database that are not built in. */
final class EpsgCrs {
  private EpsgCrs() {}

  /** Describes a code after making sure that it can be opened. */
  static Crs byCode(int epsg) {
    CoordinateReferenceSystem system = decode(epsg);
    SystemOpener.open(system);
    Crs.Kind kind = system instanceof GeographicCRS ? Crs.Kind.GEOGRAPHIC : Crs.Kind.PROJECTED;
    return new Crs("EPSG:" + epsg, system.getName().getCode(), kind, 0, 0, Double.NaN, false);
  }

  static LonLatTransform open(int epsg) {
    return SystemOpener.open(decode(epsg));
  }

  private static CoordinateReferenceSystem decode(int epsg) {
    try {
      CoordinateReferenceSystem system = GeoTools.decode(epsg);
      if (system == null) {
        throw new FaultException(Fault.of(GeoFault.CRS_UNKNOWN, "EPSG has no coordinate system " + epsg));
      }
      return system;
    } catch (FactoryException e) {
      throw new FaultException(
          Fault.of(GeoFault.CRS_NOT_ACCEPTED, "EPSG:" + epsg + " cannot be opened: " + e.getMessage()));
    }
  }
}
