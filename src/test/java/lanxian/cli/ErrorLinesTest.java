package lanxian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import lanxian.config.SettingsException;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.geo.GeoFault;
import lanxian.store.StaleRevisionException;
import lanxian.store.StoreException;
import org.junit.jupiter.api.Test;

class ErrorLinesTest {
  private final StringWriter text = new StringWriter();

  private int print(Exception exception) {
    return ErrorLines.print(exception, new PrintWriter(text, true));
  }

  @Test
  void everyFaultGetsALineWithItsPlace() {
    int exit = print(new FaultException(List.of(
        Fault.of(GeoFault.SELF_INTERSECTION, "crosses itself", Place.record(7).inFile("a.shp").at(87.5, 44.25)),
        Fault.of(GeoFault.RING_NOT_CLOSED, "open", Place.line(12)))));
    assertThat(exit).isEqualTo(ExitCode.SAYS_NO);
    assertThat(text.toString().lines()).containsExactly(
        "SELF_INTERSECTION: crosses itself [file a.shp] [record 7] [coordinate 87.5 44.25]",
        "RING_NOT_CLOSED: open [line 12]");
  }

  @Test
  void settingsAreWrongUse() {
    assertThat(print(new SettingsException(List.of("--port: x", "--near-m: y")))).isEqualTo(ExitCode.WRONG_USE);
    assertThat(text.toString().lines()).containsExactly("--port: x", "--near-m: y");
  }

  @Test
  void whatIsOutOfReachIsAFaultInOneLine() {
    assertThat(print(new StoreException("the database is in use", null))).isEqualTo(ExitCode.FAULT);
    assertThat(print(new StaleRevisionException(3, 4))).isEqualTo(ExitCode.FAULT);
    assertThat(print(new UncheckedIOException("no such folder", new IOException()))).isEqualTo(ExitCode.FAULT);
    assertThat(text.toString().lines()).containsExactly("the database is in use",
        "based on revision 3, but the newest is 4", "no such folder");
  }

  @Test
  void whatNobodyForesawIsAFaultToo() {
    assertThat(print(new IllegalStateException("surprise"))).isEqualTo(ExitCode.FAULT);
  }
}
