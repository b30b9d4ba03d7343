package lanxian.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import lanxian.cli.ExitCode;
import lanxian.cli.SettingsOptions;
import lanxian.config.Setting;
import lanxian.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: runs the service until it is told to stop. */
@Command(name = "serve", description = "Serves; an empty store gets the sample layers first.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin private SettingsOptions settings;
  @Spec private CommandSpec spec;

  @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on (default: 127.0.0.1).")
  private String host;

  @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on (default: 8080).")
  private Integer port;

  @Option(names = "--near-m", paramLabel = "M", description = "Zones up to this many metres away are listed beside a "
      + "check, unless the caller says otherwise (default: 1000).")
  private Double nearM;

  @Option(names = "--max-body-mb", paramLabel = "MIB", description = "Largest request body (default: 64).")
  private Integer maxBodyMb;

  @Option(names = "--snapshots", paramLabel = "N", description = "How many dates are kept ready (default: 16).")
  private Integer snapshots;

  @Option(names = "--index-memory-mb", paramLabel = "MIB", description = "Memory for the cells of zones; beyond it they "
      + "are kept in a file in the data folder (default: 2048).")
  private Integer indexMemoryMb;

  @Option(names = "--styles", paramLabel = "DIR", description = "Folder of the map styles (default: styles).")
  private Path styles;

  @Option(names = "--base-url", paramLabel = "URL", description = "Address under which callers reach the service, for "
      + "links (default: that of each request).")
  private String baseUrl;

  @Option(names = "--behind-proxy", paramLabel = "true|false", description = "Believe the headers Forwarded and "
      + "X-Forwarded-… of a proxy (default: false).")
  private Boolean behindProxy;

  @Option(names = "--map-cache-mb", paramLabel = "MIB", description = "Memory for parts of answers to map clients "
      + "(default: 512).")
  private Integer mapCacheMb;

  @Option(names = "--base-map", paramLabel = "URL", description = "Tiles under the zones of the page, with {z}, {x}, {y} and "
      + "a key of your own (default: none).")
  private String baseMap;

  @Option(names = "--base-map-note", paramLabel = "TEXT", description = "What the publisher of the base map wants on it.")
  private String baseMapNote;

  @Option(names = "--local-accounts", paramLabel = "true|false",
      description = "Whether there are accounts of its own, with passwords and API tokens (default: true).")
  private Boolean localAccounts;

  @Option(names = "--session-idle-min", paramLabel = "MIN",
      description = "A session ends when it was not used for so long (default: 30).")
  private Integer sessionIdleMin;

  @Option(names = "--session-max-h", paramLabel = "H",
      description = "A session ends after so many hours in any case (default: 12).")
  private Integer sessionMaxH;

  @Option(names = "--oidc-issuer", paramLabel = "URL",
      description = "OpenID Connect provider that people sign in with (default: none).")
  private String oidcIssuer;

  @Option(names = "--oidc-client-id", paramLabel = "ID", description = "Name under which the provider knows this service.")
  private String oidcClientId;

  @Option(names = "--oidc-client-secret", paramLabel = "SECRET", description = "Better set LANXIAN_OIDC_CLIENT_SECRET.")
  private String oidcClientSecret;

  @Option(names = "--oidc-audience", paramLabel = "AUDIENCE",
      description = "What bearer tokens of the provider must be for (default: the client id).")
  private String oidcAudience;

  @Option(names = "--oidc-roles-claim", paramLabel = "CLAIM",
      description = "Claim with the roles; dots lead into objects (default: roles).")
  private String oidcRolesClaim;

  @Option(names = "--oidc-role-map", paramLabel = "VALUE=ROLE,…",
      description = "Roles for values of that claim (default: the values are names of roles).")
  private String oidcRoleMap;

  @Option(names = "--oidc-login-claim", paramLabel = "CLAIM", description = "Claim with the login (default: sub).")
  private String oidcLoginClaim;

  @Option(names = "--db-owner-user", paramLabel = "ROLE", description = "PostgreSQL role that owns the tables and brings "
      + "them up to date (default: the service's own role).")
  private String dbOwnerUser;

  @Option(names = "--db-owner-password", paramLabel = "PASSWORD", description = "Its password; better in the environment.")
  private String dbOwnerPassword;

  @Option(names = "--webhook-allow", paramLabel = "HOST|NETWORK,…", description = "Where webhooks may go to although it is "
      + "not public, e.g. 10.1.0.0/16 (default: nowhere).")
  private String webhookAllow;

  @Option(names = "--webhook-keep-days", paramLabel = "N",
      description = "For how many days attempts to tell webhooks can be looked at (default: 90).")
  private String webhookKeepDays;

  @Override
  public Integer call() throws InterruptedException {
    settings.set(Setting.HOST, host);
    settings.set(Setting.PORT, port);
    settings.set(Setting.NEAR_M, nearM);
    settings.set(Setting.MAX_BODY_MB, maxBodyMb);
    settings.set(Setting.SNAPSHOTS, snapshots);
    settings.set(Setting.INDEX_MEMORY_MB, indexMemoryMb);
    settings.set(Setting.STYLES, styles);
    settings.set(Setting.BASE_URL, baseUrl);
    settings.set(Setting.BEHIND_PROXY, behindProxy);
    settings.set(Setting.MAP_CACHE_MB, mapCacheMb);
    settings.set(Setting.BASE_MAP, baseMap);
    settings.set(Setting.BASE_MAP_NOTE, baseMapNote);
    settings.set(Setting.LOCAL_ACCOUNTS, localAccounts);
    settings.set(Setting.SESSION_IDLE_MIN, sessionIdleMin);
    settings.set(Setting.SESSION_MAX_H, sessionMaxH);
    settings.set(Setting.OIDC_ISSUER, oidcIssuer);
    settings.set(Setting.OIDC_CLIENT_ID, oidcClientId);
    settings.set(Setting.OIDC_CLIENT_SECRET, oidcClientSecret);
    settings.set(Setting.OIDC_AUDIENCE, oidcAudience);
    settings.set(Setting.OIDC_ROLES_CLAIM, oidcRolesClaim);
    settings.set(Setting.OIDC_ROLE_MAP, oidcRoleMap);
    settings.set(Setting.OIDC_LOGIN_CLAIM, oidcLoginClaim);
    settings.set(Setting.DB_OWNER_USER, dbOwnerUser);
    settings.set(Setting.DB_OWNER_PASSWORD, dbOwnerPassword);
    settings.set(Setting.WEBHOOK_ALLOW, webhookAllow);
    settings.set(Setting.WEBHOOK_KEEP_DAYS, webhookKeepDays);
    Settings loaded = settings.load();
    App app = App.start(loaded, Clock.systemUTC());
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      app.close();
      stopped.countDown();
    }, "stop"));
    PrintWriter out = spec.commandLine().getOut();
    app.firstAdministrator().ifPresent(first -> out.printf("The first administrator is %s, with the password %s for one "
        + "use:%nsign in and choose another one. It is not shown again (bin/lanxian people password %s makes a new one).%n",
        first.person().login(), first.password(), first.person().login()));
    out.printf("Lanxian serves http://%s:%d/ from revision %d; stop with Ctrl-C.%n", loaded.host(), app.port(),
        app.revision());
    out.flush();
    stopped.await();
    return ExitCode.DONE;
  }
}
