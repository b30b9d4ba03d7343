package lanxian.sample;

import java.util.Map;

/** The sample, made once for all tests that look at it. */
final class Samples {
  static final Sample SAMPLE = new Sample();
  static final Map<String, byte[]> FILES = SampleGenerator.files(SAMPLE);

  private Samples() {}
}
