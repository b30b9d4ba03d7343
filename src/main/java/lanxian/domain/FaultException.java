package lanxian.domain;

import java.util.List;
import java.util.stream.Collectors;

/** An input is refused; carries every fault found, at least one. */
public final class FaultException extends RuntimeException {
  private final transient List<Fault> faults;

  public FaultException(List<Fault> faults) {
    super(faults.stream().map(fault -> fault.code().name() + ": " + fault.detail()).collect(Collectors.joining("; ")));
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("no faults");
    }
    this.faults = List.copyOf(faults);
  }

  public FaultException(Fault fault) {
    this(List.of(fault));
  }

  public List<Fault> faults() {
    return faults;
  }
}
