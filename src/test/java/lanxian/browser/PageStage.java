package lanxian.browser;

import java.util.UUID;
import java.util.function.Supplier;
import lanxian.app.RunningService;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What tests of the page stand on: services on either store, and a browser. Chromium and the shared services begin when
 * first asked for and end with the last test of the JVM; what is fresh, and every window, ends with the class.
 */
final class PageStage {
  private static final Namespace NAMESPACE = Namespace.create(PageStage.class);

  private final ExtensionContext context;

  private PageStage(ExtensionContext context) {
    this.context = context;
  }

  /** A service for tests that publish nothing, administer nothing and count nothing of others. */
  RunningService shared(RunningService.Kind kind) {
    return ofAll("service on " + kind, RunningService.class, () -> RunningService.start(kind));
  }

  /** A shared service that trusts {@code lanxian.app.HeaderCallers}: everybody works in change sets of his own there. */
  RunningService sharedTrusting(RunningService.Kind kind) {
    return ofAll("trusting service on " + kind, RunningService.class, () -> trusting(kind));
  }

  /** A service of one's own. */
  RunningService fresh(RunningService.Kind kind) {
    return own(RunningService.start(kind));
  }

  /** A service of one's own that trusts {@code lanxian.app.HeaderCallers}. */
  RunningService freshTrusting(RunningService.Kind kind) {
    return own(trusting(kind));
  }

  /** Windows with the page of a service, in the one Chromium. */
  PageBrowser browser(RunningService service) {
    return own(new PageBrowser(service.address(), ofAll("Chromium", Chromium.class, Chromium::new)));
  }

  private static RunningService trusting(RunningService.Kind kind) {
    return RunningService.trusting(kind.newUrl(), RunningService.CLOCK);
  }

  /** Surefire gives classes to its JVMs one by one, each as a run of its own; the session lasts over all of a JVM. */
  private <T> T ofAll(String name, Class<T> type, Supplier<T> begin) {
    return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).computeIfAbsent(name, key -> begin.get(), type);
  }

  /** JUnit closes what lies in a store, the newest first. */
  private <T extends AutoCloseable> T own(T thing) {
    context.getStore(NAMESPACE).put(UUID.randomUUID(), thing);
    return thing;
  }

  /** Gives a stage to whatever has a parameter for it. */
  static final class Resolver implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == PageStage.class;
    }

    @Override
    public PageStage resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return new PageStage(context);
    }
  }
}
