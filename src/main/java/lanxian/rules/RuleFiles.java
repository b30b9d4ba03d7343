package lanxian.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;

/**
 * The texts of a rule set, by file name. What they say is fixed by {@link #hash}, however the files were stored: line
 * ends are LF and there is no byte order mark.
 */
public record RuleFiles(SortedMap<String, String> texts) {
  /** File of the checks before publication: it lies beside the rules and is none, so it is not part of their hash. */
  public static final String VALIDATION = "validation.yml";

  /** Files of numbers that decide no verdict: they are no part of a rule set, each has a loader of its own. */
  private static final Set<String> BESIDE = Set.of(VALIDATION, DelineationLoader.FILE);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_FILES = 100;
  private static final int MAX_FILE_BYTES = 1 << 20;
  private static final int MAX_CONTENT_BYTES = 16 << 20;

  public RuleFiles {
    SortedMap<String, String> normal = new TreeMap<>();
    texts.forEach((name, text) -> normal.put(name, normalised(text)));
    texts = Collections.unmodifiableSortedMap(normal);
  }

  /**
   * Reads every {@code *.yml} of a directory but those of {@link #BESIDE}; other files are left alone.
   *
   * @throws FaultException RULES_FILE if the directory or a file cannot be read, or is beyond a limit
   */
  public static RuleFiles fromDirectory(Path directory) {
    List<Path> paths;
    try (Stream<Path> entries = Files.list(directory)) {
      paths = entries.filter(path -> isRuleFile(path.getFileName().toString())).limit(MAX_FILES + 1L).toList();
    } catch (IOException e) {
      throw refused(Place.file(directory.toString()), "cannot be listed: " + e);
    }
    if (paths.isEmpty() || paths.size() > MAX_FILES) {
      throw refused(Place.file(directory.toString()), "holds no rule file, or more than " + MAX_FILES);
    }
    SortedMap<String, String> texts = new TreeMap<>();
    List<Fault> faults = new ArrayList<>();
    for (Path path : paths) {
      String name = path.getFileName().toString();
      try {
        texts.put(name, text(path));
      } catch (IOException e) {
        String detail = e instanceof CharacterCodingException ? "not UTF-8" : e.toString();
        faults.add(Fault.of(RuleFault.RULES_FILE, detail, Place.file(name)));
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return new RuleFiles(texts);
  }

  private static boolean isRuleFile(String name) {
    return name.endsWith(".yml") && !BESIDE.contains(name);
  }

  /**
   * The normalised text of one file.
   *
   * @throws FaultException RULES_FILE if it cannot be read, or is beyond a limit
   */
  static String text(Path directory, String name) {
    try {
      return normalised(text(directory.resolve(name)));
    } catch (IOException e) {
      String detail = e instanceof CharacterCodingException ? "not UTF-8"
          : e instanceof NoSuchFileException ? name + " is missing" : e.toString();
      throw refused(Place.file(name), detail);
    }
  }

  private static String text(Path path) throws IOException {
    if (Files.size(path) > MAX_FILE_BYTES) {
      throw new IOException("larger than " + MAX_FILE_BYTES + " bytes");
    }
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString();
  }

  /**
   * Reads what {@link #content} wrote, back to the same texts and hash.
   *
   * @throws FaultException RULES_FILE if it is not such a content
   */
  public static RuleFiles fromContent(byte[] content) {
    if (content.length > MAX_CONTENT_BYTES) {
      throw refused(Place.UNKNOWN, "content larger than " + MAX_CONTENT_BYTES + " bytes");
    }
    TreeMap<String, String> texts;
    try {
      texts = JSON.readValue(content, new TypeReference<TreeMap<String, String>>() {});
    } catch (IOException e) {
      throw refused(Place.UNKNOWN, "not the content of a rule set: " + e.getMessage());
    }
    if (texts == null || texts.containsValue(null)) {
      throw refused(Place.UNKNOWN, "not the content of a rule set: a text is missing");
    }
    return new RuleFiles(texts);
  }

  /** All texts in one JSON object, names in order: the same texts give the same bytes. */
  public byte[] content() {
    try {
      return JSON.writeValueAsBytes(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** "sha256:…" over name, length and UTF-8 bytes of each text, in the order of the names. */
  public String hash() {
    MessageDigest digest = sha256();
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      byte[] bytes = entry.getValue().getBytes(StandardCharsets.UTF_8);
      digest.update((entry.getKey() + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String normalised(String text) {
    String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return withoutMark.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static FaultException refused(Place where, String detail) {
    return new FaultException(Fault.of(RuleFault.RULES_FILE, detail, where));
  }
}
