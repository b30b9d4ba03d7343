package lanxian.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.Place;

/**
 * Problem details after RFC 9457 with every fault found.
 *
 * @param status HTTP status
 * @param title short text of the status
 * @param detail one sentence for a person
 * @param errors the faults, each with code, detail and place; may be empty
 */
public record Problem(int status, String title, String detail, List<Fault> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Faults that have a status of their own in HTTP; all others are 422. */
  private static final Map<String, Integer> STATUS_OF_CODE = Map.ofEntries(Map.entry("MEDIA_TYPE_NOT_SUPPORTED", 415),
      Map.entry("FORMAT_NOT_SUPPORTED", 415), Map.entry("FILE_TOO_LARGE", 413), Map.entry("FILE_EMPTY", 400),
      Map.entry("JSON_INVALID", 400), Map.entry("CHANGE_SET_UNKNOWN", 404), Map.entry("CHANGE_UNKNOWN", 404),
      Map.entry("ROLE_NEEDED", 403), Map.entry("DRAFTER_CANNOT_REVIEW", 403), Map.entry("WRONG_STATE", 409),
      Map.entry("ZONE_CHANGED_MEANWHILE", 409), Map.entry("ZONE_IN_TWO_CHANGES", 409), Map.entry("ZONE_EXISTS", 409),
      Map.entry("IN_FORCE_IN_THE_PAST", 409), Map.entry("TOO_BUSY", 503),
      Map.entry("CHANGE_SET_TOO_LARGE", 413));

  public Problem {
    errors = List.copyOf(errors);
  }

  /**
   * The problem for faults: the strictest status of request faults, else 400 where a parameter is at fault, else 422.
   */
  public static Problem of(List<Fault> faults) {
    int status = faults.stream().mapToInt(Problem::statusOf).reduce(Problem::weightier).orElse(422);
    String detail = faults.size() == 1 ? faults.get(0).detail() : faults.size() + " faults; see errors";
    return new Problem(status, titleOf(status), detail, faults);
  }

  public static Problem of(HttpFault code, String detail) {
    return of(List.of(Fault.of(code, detail)));
  }

  private static int statusOf(Fault fault) {
    if (fault.code() instanceof HttpFault code) {
      return code.status();
    }
    int parameterOrContent = fault.where().parameter() != null ? 400 : 422;
    return STATUS_OF_CODE.getOrDefault(fault.code().name(), parameterOrContent);
  }

  /** A status that says the request was not understood at all outweighs one about its content. */
  private static int weightier(int a, int b) {
    if (a == 422) {
      return b;
    }
    return b == 422 ? a : Math.max(a, b);
  }

  private static String titleOf(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      case 409 -> "Conflict";
      case 412 -> "Precondition Failed";
      case 413 -> "Content Too Large";
      case 414 -> "URI Too Long";
      case 415 -> "Unsupported Media Type";
      case 428 -> "Precondition Required";
      case 429 -> "Too Many Requests";
      case 431 -> "Request Header Fields Too Large";
      case 422 -> "Unprocessable Content";
      case 503 -> "Service Unavailable";
      default -> "Internal Server Error";
    };
  }

  /** The JSON members {@code type, title, status, detail, errors}. */
  public ObjectNode toJson() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("type", "about:blank").put("title", title).put("status", status).put("detail", detail);
    ArrayNode array = node.putArray("errors");
    errors.forEach(fault -> array.add(toJson(fault)));
    return node;
  }

  /** To a billionth of a degree, 0.1 mm: digits beyond that only hide the place. */
  private static double rounded(double value) {
    return Math.rint(value * 1e9) / 1e9;
  }

  private static ObjectNode toJson(Fault fault) {
    Place where = fault.where();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (where.pointer() != null) {
      node.put("pointer", where.pointer());
    }
    if (where.parameter() != null || where.role() != null) { // readers know roles by this name
      node.put("parameter", where.parameter() == null ? where.role() : where.parameter());
    }
    if (where.file() != null) {
      node.put("file", where.file());
    }
    if (where.line() != null) {
      node.put("line", where.line());
    }
    if (where.record() != null) {
      node.put("record", where.record());
    }
    if (where.cell() != null) {
      node.put("cell", where.cell());
    }
    if (where.x() != null && where.y() != null && Double.isFinite(where.x()) && Double.isFinite(where.y())) {
      node.putArray("coordinate").add(rounded(where.x())).add(rounded(where.y()));
    }
    node.put("code", fault.code().name()).put("detail", fault.detail());
    if (fault.values() != null) {
      fault.values().forEach(node.putArray("values")::add);
    }
    return node;
  }
}
