package lanxian.bench.measure;

/**
 * What some checks took.
 *
 * @param checks how many
 * @param hits zones found in all of them
 * @param seconds by the clock
 * @param cpuSeconds of all processes at work
 */
public record Rate(long checks, long hits, double seconds, double cpuSeconds) {
  public static final Rate NONE = new Rate(0, 0, 0, 0);

  public double perSecond() {
    return checks / seconds;
  }

  public double perCpuSecond() {
    return checks / cpuSeconds;
  }

  public double hitsPerCheck() {
    return hits / (double) checks;
  }

  public Rate plus(Rate other) {
    return new Rate(checks + other.checks, hits + other.hits, seconds + other.seconds, cpuSeconds + other.cpuSeconds);
  }
}
