package lanxian.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a bench ran on; figures are worth nothing without it. */
public final class Machine {
  private Machine() {}

  /** Processor, cores, memory, system, Java and how busy it was when the bench began. */
  public static Map<String, String> describe() {
    Map<String, String> machine = new LinkedHashMap<>();
    machine.put("processor", first("/proc/cpuinfo", "model name\\s*: (.*)"));
    machine.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    machine.put("memory", Long.parseLong(first("/proc/meminfo", "MemTotal:\\s*(\\d+)")) / 1_000_000 + " GB");
    machine.put("system", first("/etc/os-release", "PRETTY_NAME=\"(.*)\""));
    machine.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
    machine.put("load", first("/proc/loadavg", "(\\S+)"));
    return machine;
  }

  private static String first(String file, String pattern) {
    try {
      Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
      return matcher.find() ? matcher.group(1) : "0";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
