package lanxian.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time of other processes, from {@code /proc}. */
public final class ProcessCpu {
  private static final Path PROC = Path.of("/proc");

  /** Ticks per second of the times in {@code /proc/…/stat}; fixed for user space. */
  private static final double TICKS = 100;

  private ProcessCpu() {}

  /** CPU seconds of a process; 0 if it is not there. */
  public static double seconds(long pid) {
    String[] stat = stat(String.valueOf(pid));
    return stat == null ? 0 : seconds(stat, 11);
  }

  /** CPU seconds of the parent of a process, of all its children and of those that ended. */
  public static double familySeconds(long child) {
    String[] known = stat(String.valueOf(child));
    String parent = known[1];
    double sum = seconds(stat(parent), 11) + seconds(stat(parent), 13);
    try (Stream<Path> processes = Files.list(PROC)) {
      return sum + processes.map(path -> path.getFileName().toString()).filter(name -> name.matches("\\d+"))
          .map(ProcessCpu::stat).filter(stat -> stat != null && stat[1].equals(parent))
          .mapToDouble(stat -> seconds(stat, 11)).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** User and system time, of the process itself (field 11) or of its children that ended (field 13). */
  private static double seconds(String[] stat, int field) {
    return (Double.parseDouble(stat[field]) + Double.parseDouble(stat[field + 1])) / TICKS;
  }

  /** Fields from the third of the kernel's list on: state, parent, …; null if the process is not there. */
  private static String[] stat(String pid) {
    try {
      String line = Files.readString(PROC.resolve(pid).resolve("stat"));
      return line.substring(line.lastIndexOf(')') + 2).split(" "); // a name may hold spaces and brackets
    } catch (IOException e) {
      return null;
    }
  }
}
