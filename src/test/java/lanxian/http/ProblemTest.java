package lanxian.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultCode;
import lanxian.domain.Place;
import org.junit.jupiter.api.Test;

class ProblemTest {
  private enum Other implements FaultCode {
    RING_NOT_CLOSED
  }

  private static int status(Fault... faults) {
    return Problem.of(List.of(faults)).status();
  }

  private static final Fault CONTENT = Fault.of(Other.RING_NOT_CLOSED, "ring 2 is open", Place.line(16).at(87.3, 44.0));
  private static final Fault PARAMETER = Fault.of(Other.RING_NOT_CLOSED, "x", Place.parameter("species"));

  @Test
  void statusFollowsTheWeightiestFault() {
    assertThat(status(CONTENT)).isEqualTo(422);
    assertThat(status(PARAMETER)).isEqualTo(400);
    assertThat(status(CONTENT, PARAMETER)).isEqualTo(400);
    assertThat(status(PARAMETER, Fault.of(HttpFault.BODY_TOO_LARGE, "x"))).isEqualTo(413);
    assertThat(status(Fault.of(HttpFault.NOT_FOUND, "x"))).isEqualTo(404);
  }

  @Test
  void jsonTellsEveryFaultAndItsPlace() {
    assertThat(Problem.of(List.of(CONTENT, PARAMETER)).toJson().toString()).isEqualTo(
        "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"2 faults; see errors\","
            + "\"errors\":[{\"line\":16,\"coordinate\":[87.3,44.0],\"code\":\"RING_NOT_CLOSED\",\"detail\":\"ring 2 is open\"},"
            + "{\"parameter\":\"species\",\"code\":\"RING_NOT_CLOSED\",\"detail\":\"x\"}]}");
  }

  /** A role stands in the content, however it is named: that what is wanted there is missing is no fault of a parameter. */
  @Test
  void aRoleIsAPlaceInTheContent() {
    Problem missing = Problem.of(List.of(Fault.of(Other.RING_NOT_CLOSED, "x", Place.pointer("/geometry").inRole("intake"))));
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.toJson().at("/errors/0/parameter").asText()).isEqualTo("intake");
  }

  @Test
  void aCoordinateThatIsNoNumberIsLeftOutRatherThanBreakTheJson() {
    Fault nan = Fault.of(Other.RING_NOT_CLOSED, "x", Place.pointer("/geometry").at(Double.NaN, 44));
    assertThat(Problem.of(List.of(nan)).toJson().at("/errors/0").has("coordinate")).isFalse();
  }
}
