package lanxian.render.sld;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;

/** Gathers the faults of one document, so that all of them are told at once. */
final class SldFaults {
  /** Beyond it a document is not a style with mistakes but something else. */
  private static final int MAX_FAULTS = 200;

  private final String file;
  private final List<Fault> faults = new ArrayList<>();

  SldFaults(String file) {
    this.file = file;
  }

  void add(SldFault code, String detail, int line, int column) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(Fault.of(code, "line " + line + ", column " + column + ": " + detail, Place.line(line).inFile(file)));
    }
  }

  void add(SldFault code, String detail, XmlElement where) {
    add(code, detail, where.line(), where.column());
  }

  /** @throws FaultException with all faults, if there are any */
  void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
  }
}
