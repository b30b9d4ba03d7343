package lanxian.app;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import lanxian.access.Access;
import lanxian.access.OneTimePassword;
import lanxian.checks.CheckOptions;
import lanxian.checks.CheckService;
import lanxian.checks.RuleBooks;
import lanxian.config.Settings;
import lanxian.domain.Caller;
import lanxian.domain.Delineation;
import lanxian.domain.RuleSet;
import lanxian.editing.generate.Generators;
import lanxian.geo.CrsRegistry;
import lanxian.geo.Reprojector;
import lanxian.http.JettyProblems;
import lanxian.http.Problems;
import lanxian.ogc.maps.MapImages;
import lanxian.render.style.StyleBook;
import lanxian.rules.DelineationLoader;
import lanxian.rules.RuleFiles;
import lanxian.rules.RuleSetLoader;
import lanxian.store.Store;

/** One running service: store, rules, checks, HTTP server. Closing it stops all of them. */
public final class App implements AutoCloseable {
  /** Methods that every route answers as HTTP says, and what comes before routes. */
  private static final Set<HandlerType> UNLISTED = Set.of(HandlerType.HEAD, HandlerType.OPTIONS, HandlerType.BEFORE,
      HandlerType.BEFORE_MATCHED);

  private final Store store;
  private final CheckService checks;
  private final Access access;
  private final OneTimePassword firstAdministrator;
  private final Javalin server;
  private final Background background;

  private App(Store store, CheckService checks, Access access, OneTimePassword firstAdministrator, Javalin server,
      Background background) {
    this.store = store;
    this.checks = checks;
    this.access = access;
    this.firstAdministrator = firstAdministrator;
    this.server = server;
    this.background = background;
  }

  /**
   * Opens the store, loads the sample into an empty one, and serves.
   *
   * @param clock gives records their time and today's date
   * @throws RuntimeException if anything is missing; then nothing stays open
   */
  public static App start(Settings settings, Clock clock) {
    return start(settings, clock, null);
  }

  /** @param identification finds out who asks: tests say it without signing in; null = sign-in */
  static App start(Settings settings, Clock clock, Function<Context, Caller> identification) {
    CompletableFuture<Store> opening = CompletableFuture.supplyAsync(() -> Stores.open(settings), App::inBackground);
    RuleFiles files;
    RuleSet ruleSet;
    Delineation delineation;
    try {
      files = RuleFiles.fromDirectory(settings.rules());
      ruleSet = RuleSetLoader.load(files);
      delineation = DelineationLoader.fromDirectory(settings.rules(), Generators.numbers(), ruleSet);
    } catch (RuntimeException e) {
      opening.thenAccept(Store::close).exceptionally(fault -> null).join();
      throw e;
    }
    CompletableFuture<StyleBook> styles =
        CompletableFuture.supplyAsync(() -> StyleBook.load(settings.styles(), ruleSet), App::inBackground);
    Store store = joined(opening);
    CheckService checks = null;
    Access access = null;
    Background background = null;
    try {
      if (settings.sample() != null) {
        new SampleLoader(ruleSet).loadInto(store.zones(), settings.sample());
      }
      checks = new CheckService(store, new RuleBooks(ruleSet, files.content(), RuleSetLoader::fromContent), clock,
          new CheckOptions(settings.snapshots(), CheckOptions.DEFAULT.olderDatasets(), CheckOptions.DEFAULT.zone(),
              (long) settings.indexMemoryMb() << 20, settings.data()));
      warmUp(checks); // while the server starts
      MapImages images = new MapImages(joined(styles));
      access = Access.of(store, settings, clock);
      background = Background.start(store, checks, settings, clock);
      Editing editing = Editing.of(store, checks, delineation, settings, clock);
      Javalin server = server(new Services(
          store, checks, images, access, editing, background.imports(), background.arrivals(), settings, clock,
          identification));
      inBackground(images::prepare);
      return new App(store, checks, access, firstAdministrator(access, server), server, background);
    } catch (RuntimeException e) {
      if (background != null) {
        background.close();
      }
      if (access != null) {
        access.close();
      }
      if (checks != null) {
        checks.close();
      }
      store.close();
      throw e;
    }
  }

  /** Made last of all: the password must not be lost by a start that fails. */
  private static OneTimePassword firstAdministrator(Access access, Javalin server) {
    try {
      return access.firstAdministrator().orElse(null);
    } catch (RuntimeException e) {
      server.stop();
      throw e;
    }
  }

  private static Javalin server(Services services) {
    Settings settings = services.settings();
    try {
      return Javalin.create(config -> {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = settings.maxBodyMb() * 1024L * 1024L;
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new JettyProblems()));
        config.router.javaLangErrorHandler(Problems::failed);
        config.http.defaultContentType = "application/octet-stream"; // every answer names its own
        new Routes(services).register(config.routes);
      }).start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      throw new UncheckedIOException("Port " + settings.port() + " on " + settings.host() + " cannot be used: is another"
          + " service running there?", new IOException(e));
    }
  }

  private static <T> T joined(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }

  /** Loads what the first check needs (index of today, CRS library) so that the first caller does not wait for it. */
  private static void warmUp(CheckService checks) {
    inBackground(() -> checks.identify(0, 0, checks.today(), "zh"));
    inBackground(() -> new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M).prepare(new CrsRegistry().byCode("EPSG:4517")));
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "start");
    thread.setDaemon(true);
    thread.start();
  }

  /** Port it listens on. */
  public int port() {
    return server.port();
  }

  /** The administrator that this start made, with his one-time password; empty if there were people already. */
  Optional<OneTimePassword> firstAdministrator() {
    return Optional.ofNullable(firstAdministrator);
  }

  /** Dataset revision it answers from. */
  public long revision() {
    return checks.revision();
  }

  /** The routes as "METHOD /path", HEAD and OPTIONS left out, for the test that holds them against the OpenAPI document. */
  Set<String> routes() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .filter(route -> !UNLISTED.contains(route.endpoint.method))
        .map(route -> route.endpoint.method + " " + route.endpoint.path.replace('<', '{').replace('>', '}'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public void close() {
    background.close(); // first: it lets go who waits for a publication
    server.stop();
    checks.close();
    access.close();
    store.close();
  }
}
