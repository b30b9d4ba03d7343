package lanxian.config;

import java.nio.file.Path;
import java.util.List;

/**
 * Settings of one service, as typed values; {@link Setting} tells what each means.
 *
 * @param db JDBC URL, never empty
 * @param dbOwnerUser role that owns the tables; null = the service's own
 * @param dbOwnerPassword null = what the driver finds
 * @param sample folder of the layers of the first start; null = none
 * @param baseMap address of tiles under the zones of the page; empty = none
 */
public record Settings(
    String host, int port, Path data, String db, Path rules, Path sample, double nearM, int maxBodyMb, int snapshots,
    int indexMemoryMb, Path styles, String baseUrl, boolean behindProxy, int mapCacheMb, String dbOwnerUser,
    String dbOwnerPassword, List<String> webhookAllow, int webhookKeepDays, String baseMap, String baseMapNote,
    AccessSettings access) {
  public Settings {
    webhookAllow = List.copyOf(webhookAllow);
  }
}
