package lanxian.exchange.boundarytxt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.exchange.layer.CrsClaim;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.ExchangeNotice;

/** The key = value lines before the parcels. */
final class TxtHeader {
  private record Entry(String value, int line) {}

  private final String file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  TxtHeader(String file) {
    this.file = file;
  }

  void add(TxtLine line) {
    int equals = line.text().indexOf('=');
    if (equals < 0) {
      notices.add(ExchangeNotice.HEADER_LINE_IGNORED.of("line %d is no key=value", line.number()));
      return;
    }
    String key = line.text().substring(0, equals).strip();
    String value = line.text().substring(equals + 1).strip();
    Entry before = entries.putIfAbsent(key, new Entry(value, line.number()));
    if (before != null && !before.value().equals(value)) {
      faults.add(Fault.of(ExchangeFault.TXT_HEADER_INVALID, "%s is stated twice with different values (line %d)"
          .formatted(key, before.line()), Place.line(line.number()).inFile(file)).with(key, before.line(), value));
    }
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  CrsClaim crs() {
    Optional<Entry> system = of("坐标系");
    Integer strip = number("几度分带").or(() -> number("分带")).orElse(null);
    Integer zone = number("带号").orElse(null);
    String unit = of("计量单位").map(Entry::value).orElse(null);
    if (system.isEmpty() && strip == null && zone == null) {
      return new CrsClaim.None();
    }
    return new CrsClaim.TxtHeader(system.map(Entry::value).orElse(null), strip, zone, unit,
        system.map(Entry::line).orElse(1));
  }

  /** True if angles are packed as degrees.minutesseconds (ddd.mmss). */
  boolean packedAngles() {
    return of("计量单位").map(Entry::value).filter(unit -> unit.contains("度分秒")).isPresent();
  }

  /** 精度 in metres: written as a length (0.001) or as a number of decimals (3). */
  Optional<Double> accuracyM() {
    Optional<Entry> entry = of("精度");
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    try {
      double value = Double.parseDouble(entry.get().value().replaceAll("(?i)(米|m)$", "").strip());
      if (value > 0 && value < 1) {
        return Optional.of(value);
      }
      if (value >= 1 && value <= 9 && value == Math.rint(value)) {
        return Optional.of(Math.pow(10, -value));
      }
    } catch (NumberFormatException e) {
      // told below
    }
    notices.add(ExchangeNotice.HEADER_LINE_IGNORED.of("line %d: 精度 %s is neither a length nor a number of decimals",
        entry.get().line(), entry.get().value()));
    return Optional.empty();
  }

  /** Notices, to be asked for last. */
  List<Notice> notices() {
    of("转换参数").filter(e -> e.value().matches(".*[1-9].*")).ifPresent(e -> notices.add(
        ExchangeNotice.HEADER_LINE_IGNORED.of("line %d: conversion parameters are stated and were not applied",
            e.line())));
    return notices;
  }

  List<Fault> faults() {
    return faults;
  }

  private Optional<Entry> of(String key) {
    return Optional.ofNullable(entries.get(key)).filter(entry -> !entry.value().isEmpty());
  }

  private Optional<Integer> number(String key) {
    Optional<Entry> entry = of(key);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    String digits = entry.get().value().replaceAll("[^0-9]", "");
    if (digits.isEmpty() || digits.length() > 3) {
      faults.add(Fault.of(ExchangeFault.TXT_HEADER_INVALID, "%s must be a number, not %s"
          .formatted(key, entry.get().value()), Place.line(entry.get().line()).inFile(file)).with(key, entry.get().value()));
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(digits));
  }
}
