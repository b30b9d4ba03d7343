package lanxian.config;

import java.util.Locale;

/**
 * Everything that can be set. The key stands in {@code lanxian.yml}; the variable is LANXIAN_ and the key in capitals;
 * the command line has {@code --key} with dashes.
 */
public enum Setting {
  HOST("127.0.0.1", "Address to listen on; 0.0.0.0 for every network"),
  PORT("8080", "TCP port; 0 takes any free one"),
  DATA("data", "Folder of the embedded store and of saved indexes"),
  DB("", "JDBC URL: jdbc:h2:file:… or jdbc:postgresql://…; empty: an H2 file in the data folder"),
  RULES("rules", "Folder of the categories, rules and project schema"),
  SAMPLE("shapefiles", "Folder of layers loaded at the first start into an empty store; empty: none"),
  NEAR_M("1000", "Zones up to this many metres away are listed beside a check, unless the caller says otherwise"),
  MAX_BODY_MB("64", "Largest request body in MiB"),
  SNAPSHOTS("16", "How many dates are kept ready for checks as of then"),
  INDEX_MEMORY_MB("2048", "Memory for the cells of zones in MiB; beyond it they are kept in a file in the data folder"),
  STYLES("styles", "Folder of the map styles, one SLD per category"),
  BASE_URL("", "Address under which callers reach the service, for links; empty: that of each request"),
  BEHIND_PROXY("false", "true: believe the headers Forwarded and X-Forwarded-… of a proxy; only if there is one"),
  MAP_CACHE_MB("512", "Memory for parts of answers to map clients (features as text, tiles) in MiB"),
  DB_OWNER_USER("", "PostgreSQL role that owns the tables and brings them up to date; empty: the service's own role. With it "
      + "the service's role gets no right to change what is only added to, the audit record above all"),
  DB_OWNER_PASSWORD("", "Its password; better in the environment or a file than on the command line"),
  WEBHOOK_ALLOW("", "Hosts and networks (10.1.0.0/16) that webhooks may go to although they are not public, with commas"),
  WEBHOOK_KEEP_DAYS("90", "For how many days attempts to tell webhooks can be looked at after they ended"),
  BASE_MAP("", "Address of tiles under the zones of the page, with {z}, {x}, {y} and a key of your own; empty: none"),
  BASE_MAP_NOTE("", "What the publisher of the base map wants written on it, such as 天地图 and its 审图号"),
  LOCAL_ACCOUNTS("true", "Whether there are accounts of this service's own, with passwords and API tokens"),
  SESSION_IDLE_MIN("30", "A session ends when it was not used for so many minutes"),
  SESSION_MAX_H("12", "A session ends after so many hours, however much it is used"),
  OIDC_ISSUER("", "Address of the OpenID Connect provider that people sign in with; empty: none"),
  OIDC_CLIENT_ID("", "Name under which the provider knows this service"),
  OIDC_CLIENT_SECRET("", "What the service shows the provider; better in the environment than on the command line"),
  OIDC_AUDIENCE("", "Audience that bearer tokens of the provider must name; empty: the client id"),
  OIDC_ROLES_CLAIM("roles", "Claim with the roles; dots lead into objects, e.g. realm_access.roles"),
  OIDC_ROLE_MAP("", "Roles for values of that claim, e.g. gis-editors=PLANNER,gis-chiefs=REVIEWER; empty: names of roles"),
  OIDC_LOGIN_CLAIM("sub", "Claim with the login; nobody must be able to change his own, or to get that of somebody else");

  private final String absent;
  private final String text;

  Setting(String absent, String text) {
    this.absent = absent;
    this.text = text;
  }

  /** Value where nothing sets it. */
  public String absent() {
    return absent;
  }

  /** What it does. */
  public String text() {
    return text;
  }

  /** Key in {@code lanxian.yml}, e.g. near_m. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Environment variable, e.g. LANXIAN_NEAR_M. */
  public String variable() {
    return "LANXIAN_" + name();
  }

  /** Command line option, e.g. --near-m. */
  public String option() {
    return "--" + key().replace('_', '-');
  }
}
