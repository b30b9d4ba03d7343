package lanxian.exchange.coverage;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.Validity;

/** Reads a coverage register: UTF-8 CSV with the columns county_code, category, status, valid_from, valid_to, note. */
public final class CoverageReader {
  private static final List<String> COLUMNS =
      List.of("county_code", "category", "status", "valid_from", "valid_to", "note");

  private final Predicate<String> knownCategory;

  public CoverageReader(Predicate<String> knownCategory) {
    this.knownCategory = knownCategory;
  }

  /**
   * All entries of the file.
   *
   * @throws FaultException with every fault and its line
   */
  public List<Coverage> read(byte[] csv) {
    List<Coverage> entries = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    CsvSchema schema = CsvSchema.emptySchema().withHeader().withStrictHeaders(true);
    try (MappingIterator<Map<String, String>> rows = new CsvMapper()
        .enable(CsvParser.Feature.TRIM_SPACES)
        .readerFor(Map.class).with(schema).readValues(csv)) {
      while (rows.hasNextValue()) {
        Map<String, String> row = rows.nextValue();
        JsonLocation end = rows.getCurrentLocation();
        // After a line break the parser stands at the beginning of the next line.
        Place line = Place.line(end.getColumnNr() <= 1 ? end.getLineNr() - 1 : end.getLineNr());
        if (!row.values().stream().allMatch(String::isEmpty)) {
          entry(row, line, faults).ifPresent(entries::add);
        }
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      faults.add(Fault.of(CoverageFault.COVERAGE_NOT_CSV, e.getOriginalMessage(), Place.line(line)));
    } catch (IOException e) {
      faults.add(Fault.of(CoverageFault.COVERAGE_NOT_CSV, String.valueOf(e.getMessage()), Place.line(1)));
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return entries;
  }

  private Optional<Coverage> entry(Map<String, String> row, Place line, List<Fault> faults) {
    int before = faults.size();
    if (!row.keySet().equals(Set.copyOf(COLUMNS))) {
      faults.add(Fault.of(CoverageFault.COVERAGE_COLUMNS, "columns must be " + COLUMNS + ", not " + row.keySet(), line));
      return Optional.empty();
    }
    if (!row.get("county_code").matches("\\d{6}")) {
      faults.add(Fault.of(CoverageFault.COVERAGE_COUNTY, row.get("county_code") + " is not a six-digit code", line));
    }
    if (!knownCategory.test(row.get("category"))) {
      faults.add(Fault.of(CoverageFault.COVERAGE_CATEGORY, row.get("category") + " is not a category", line));
    }
    if (row.get("note").codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
      faults.add(Fault.of(CoverageFault.COVERAGE_NOT_CSV, "the note holds what is no text", line));
    }
    CoverageStatus status = status(row.get("status"), line, faults);
    LocalDate from = date(row.get("valid_from"), line, faults);
    LocalDate to = date(row.get("valid_to"), line, faults);
    if (from != null && to != null && !from.isBefore(to)) {
      faults.add(Fault.of(CoverageFault.COVERAGE_DATE, "valid_to " + to + " is not after valid_from " + from, line));
    }
    return faults.size() > before
        ? Optional.empty()
        : Optional.of(new Coverage(row.get("county_code"), row.get("category"), status,
            new Validity(from, to), row.get("note")));
  }

  private static CoverageStatus status(String text, Place line, List<Fault> faults) {
    try {
      return CoverageStatus.valueOf(text);
    } catch (IllegalArgumentException e) {
      faults.add(Fault.of(CoverageFault.COVERAGE_STATUS,
          text + " is not one of " + Arrays.toString(CoverageStatus.values()), line));
      return null;
    }
  }

  private static LocalDate date(String text, Place line, List<Fault> faults) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      faults.add(Fault.of(CoverageFault.COVERAGE_DATE, text + " is not a date like 2026-08-15", line));
      return null;
    }
  }
}
