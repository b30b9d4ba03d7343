/** Projects and change sets for {@code bin/bench impact}. */
package lanxian.bench.impact;
