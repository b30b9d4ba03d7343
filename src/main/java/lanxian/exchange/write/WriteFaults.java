package lanxian.exchange.write;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;

/** Faults of many zones, up to a bound: a wrong CRS makes one of every zone. */
public final class WriteFaults {
  /** Faults kept before writing is given up. */
  public static final int MAX = 100;
  private final List<Fault> faults = new ArrayList<>();

  /** Takes the fault; those beyond the bound are dropped. */
  public void add(Fault fault) {
    if (!isFull()) {
      faults.add(fault);
    }
  }

  public boolean isFull() {
    return faults.size() >= MAX;
  }

  public boolean isEmpty() {
    return faults.isEmpty();
  }

  /** @throws FaultException if there is a fault */
  public void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
  }
}
