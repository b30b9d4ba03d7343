package lanxian.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import lanxian.access.AccessException;
import lanxian.config.SettingsException;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.store.StaleChangeSetException;
import lanxian.store.StaleRevisionException;
import lanxian.store.StoreException;
import org.slf4j.LoggerFactory;

/** Tells a person at a terminal what went wrong: a line per fault, a stack trace only for what nobody foresaw. */
public final class ErrorLines {
  private ErrorLines() {}

  /** Prints and gives the exit code. */
  public static int print(Exception exception, PrintWriter err) {
    if (exception instanceof FaultException faults) {
      for (Fault fault : faults.faults()) {
        err.println(ImportReportText.line(fault));
      }
      return ExitCode.SAYS_NO;
    }
    if (exception instanceof AccessException) {
      err.println(exception.getMessage());
      return ExitCode.SAYS_NO;
    }
    if (exception instanceof SettingsException) {
      err.println(exception.getMessage());
      return ExitCode.WRONG_USE;
    }
    if (exception instanceof NoSuchFileException missing) {
      err.println("There is no file " + missing.getFile());
      return ExitCode.WRONG_USE;
    }
    if (exception instanceof StoreException || exception instanceof StaleRevisionException
        || exception instanceof StaleChangeSetException
        || exception instanceof IOException || exception instanceof UncheckedIOException) {
      err.println(exception.getMessage());
      return ExitCode.FAULT;
    }
    LoggerFactory.getLogger(ErrorLines.class).error("Something failed", exception);
    return ExitCode.FAULT;
  }
}
