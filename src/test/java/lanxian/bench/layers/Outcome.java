package lanxian.bench.layers;

/**
 * What answers took.
 *
 * @param medianMs by the clock
 * @param cpuMs of the server, for one answer, on average
 * @param bytes of an answer, on average
 */
record Outcome(int answers, double medianMs, double cpuMs, double bytes) {}
