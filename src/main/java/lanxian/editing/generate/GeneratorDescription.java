package lanxian.editing.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.domain.LocalizedText;

/**
 * What a generator is, reads, takes and gives.
 *
 * @param id snake_case
 * @param inputs what can be drawn for it
 * @param parameters its own and those of all generators
 * @param category category of the zones it gives
 */
public record GeneratorDescription(
    String id, LocalizedText title, LocalizedText text, List<InputRole> inputs, List<GeneratorParameter> parameters,
    String category) {
  public GeneratorDescription {
    inputs = List.copyOf(inputs);
    parameters = List.copyOf(parameters);
  }

  static GeneratorDescription of(String id, String category, LocalizedText title, LocalizedText text,
      List<InputRole> inputs, List<GeneratorParameter> own) {
    List<GeneratorParameter> all = new ArrayList<>(own);
    all.addAll(Drafting.parameters());
    return new GeneratorDescription(id, title, text, inputs, all, category);
  }

  Optional<GeneratorParameter> parameter(String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }
}
