package lanxian.app;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.function.Function;
import lanxian.access.Access;
import lanxian.checks.CheckService;
import lanxian.config.Settings;
import lanxian.domain.Caller;
import lanxian.imports.Imports;
import lanxian.ogc.maps.MapImages;
import lanxian.store.Store;
import lanxian.web.Arrivals;

/**
 * What the routes of one service ask.
 *
 * @param arrivals callers who wait for publications
 * @param identification finds out who asks instead of sign-in: for tests; else null
 */
record Services(Store store, CheckService checks, MapImages images, Access access, Editing editing,
    Imports imports, Arrivals arrivals, Settings settings, Clock clock, Function<Context, Caller> identification) {}
