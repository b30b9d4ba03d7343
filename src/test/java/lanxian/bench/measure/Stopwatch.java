package lanxian.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Time by the clock and CPU time of this process and, if there is one, of a server. */
public final class Stopwatch {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final CpuTime server;
  private final double cpuBefore;
  private final long before;

  /** CPU seconds used so far. */
  @FunctionalInterface
  public interface CpuTime {
    CpuTime NONE = () -> 0;

    double seconds();
  }

  /** Starts it. */
  public Stopwatch(CpuTime server) {
    this.server = server;
    this.cpuBefore = cpuSeconds();
    this.before = System.nanoTime();
  }

  public double seconds() {
    return (System.nanoTime() - before) / 1e9;
  }

  public Rate stop(long checks, long hits) {
    double seconds = seconds();
    return new Rate(checks, hits, seconds, cpuSeconds() - cpuBefore);
  }

  private double cpuSeconds() {
    return SYSTEM.getProcessCpuTime() / 1e9 + server.seconds();
  }
}
