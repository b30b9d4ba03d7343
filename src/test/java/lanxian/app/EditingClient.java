package lanxian.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Somebody who works on change sets over HTTP. */
record EditingClient(RunningService service, String caller) {

  static EditingClient planner(RunningService service, String login) {
    return new EditingClient(service, login + " PLANNER");
  }

  static EditingClient reviewer(RunningService service, String login) {
    return new EditingClient(service, login + " REVIEWER");
  }

  RunningService.Answer get(String path) {
    return service.get(path, HeaderCallers.HEADER, caller);
  }

  /** @param tag entity tag; null = no If-Match */
  RunningService.Answer send(String method, String path, String tag, String type, byte[] body) {
    List<String> headers = new ArrayList<>(List.of(HeaderCallers.HEADER, caller));
    if (tag != null) {
      headers.addAll(List.of("If-Match", tag));
    }
    if (type != null) {
      headers.addAll(List.of("Content-Type", type));
    }
    return service.send(method, path, body, headers.toArray(String[]::new));
  }

  RunningService.Answer send(String method, String path, String tag, String json) {
    return send(method, path, tag, "application/json", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  /** A new draft. */
  RunningService.Answer create(String title) {
    return send("POST", "/change-sets", null, "{'title':'" + title + "'}");
  }

  /** A step without a body. */
  RunningService.Answer step(String set, String step, String tag) {
    return send("POST", set + "/" + step, tag, null, new byte[0]);
  }

  static List<String> codes(RunningService.Answer answer) {
    return StreamSupport.stream(answer.json().path("errors").spliterator(), false)
        .map(error -> error.path("code").asText()).toList();
  }

  static List<String> texts(JsonNode array, String member) {
    return StreamSupport.stream(array.spliterator(), false).map(node -> node.path(member).asText()).toList();
  }
}
