package lanxian.bench.layers;

import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;

/**
 * Somebody who is asked.
 *
 * @param ask gives the answer to a question by its number
 * @param cpuSeconds that it has used so far
 */
record Contender(String name, IntFunction<byte[]> ask, DoubleSupplier cpuSeconds) {}
