package lanxian.editing.generate;

import java.util.List;
import java.util.Set;

/** Makes shapes of zones from what is drawn and from numbers. Has no state. */
interface ZoneGenerator {
  GeneratorDescription description();

  /** Keys of the numbers of the delineation that it may use. */
  Set<String> numbers();

  /**
   * The zones. What is wrong goes to the faults of the work; where there are any, the result does not count.
   *
   * @param work its parameters have their types, its features their shapes
   */
  List<GeneratedZone> generate(Work work);
}
