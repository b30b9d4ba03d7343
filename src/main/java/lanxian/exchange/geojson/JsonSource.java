package lanxian.exchange.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.encoding.TextFile;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawLayer.EncodingChoice;
import lanxian.exchange.layer.SourceFile;

/** A token stream over a JSON file, with limits, and with the parser's exceptions as faults. */
final class JsonSource {
  private static final int MAX_NUMBER_CHARS = 1_000;

  /** One for each set of limits, of which there are few: making one costs more than reading a parcel. */
  private static final Map<Limits, JsonFactory> FACTORIES = new ConcurrentHashMap<>();

  private final SourceFile file;
  private final TextFile text;
  private final Limits limits;

  JsonSource(SourceFile file, String encoding, Limits limits) {
    this.file = file;
    this.limits = limits;
    this.text = decode(file, encoding);
  }

  private static JsonFactory factory(Limits limits) {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER) // the same numbers, sooner
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES) // names come from outside: none of them is kept
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // told apart as COORDINATE_NOT_FINITE, never taken
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(limits.maxDepth())
            .maxStringLength(Math.max(limits.maxTextChars(), 1 << 20)).maxNumberLength(MAX_NUMBER_CHARS)
            .maxNameLength(50_000).build())
        .build();
  }

  /** JSON is UTF-8 (RFC 8259); another encoding is taken only if the user says so. */
  private static TextFile decode(SourceFile file, String encoding) {
    return TextFile.decode(file.bytes(), encoding == null ? "UTF-8" : encoding, Place.file(file.name()));
  }

  EncodingChoice encoding() {
    return new EncodingChoice(text.encoding().charset(), text.encoding().how().equals("as told")
        && text.encoding().charset().equals("UTF-8") ? "JSON is UTF-8" : text.encoding().how());
  }

  /** Reads something off the stream. */
  interface Reading<T> {
    T from(JsonParser parser) throws IOException;
  }

  /**
   * The one value of the file.
   *
   * @throws FaultException JSON_INVALID, JSON_TOO_DEEP, JSON_DUPLICATE_KEY with pointer, line and column
   */
  <T> T read(Reading<T> reading) {
    try (JsonParser parser = FACTORIES.computeIfAbsent(limits, JsonSource::factory).createParser(text.text())) {
      try {
        if (parser.nextToken() == null) {
          throw fault(ExchangeFault.JSON_INVALID, "there is no JSON value", parser);
        }
        T result = reading.from(parser);
        if (parser.nextToken() != null) {
          throw fault(ExchangeFault.JSON_INVALID, "something follows the end of the JSON value", parser);
        }
        return result;
      } catch (StreamConstraintsException e) {
        boolean deep = e.getOriginalMessage().contains("nesting depth");
        throw fault(deep ? ExchangeFault.JSON_TOO_DEEP : ExchangeFault.JSON_INVALID,
            deep ? "nested deeper than %d".formatted(limits.maxDepth()) : e.getOriginalMessage(), parser);
      } catch (JsonProcessingException e) {
        boolean twice = e.getOriginalMessage().startsWith("Duplicate field");
        throw fault(twice ? ExchangeFault.JSON_DUPLICATE_KEY : ExchangeFault.JSON_INVALID, e.getOriginalMessage(),
            parser);
      }
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private FaultException fault(ExchangeFault code, String what, JsonParser parser) {
    JsonLocation at = parser.currentLocation();
    String detail = "%s (line %d, column %d)".formatted(what, at.getLineNr(), at.getColumnNr());
    return new FaultException(Fault.of(code, detail,
        new Place(pointer(parser), null, file.name(), at.getLineNr(), null, null, null)));
  }

  /** RFC 6901 pointer of the value the parser stands at. */
  static String pointer(JsonParser parser) {
    return parser.getParsingContext().pathAsPointer().toString();
  }

  static boolean isNumber(JsonToken token) {
    return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
  }
}
