package lanxian.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Where webhooks may go: to addresses that are public, and to hosts and networks that the settings name. It resolves names
 * for the HTTP client, so the address that was looked at is the one that is connected to, whatever the name leads to later.
 */
public final class Destinations implements DnsResolver {
  private static final int MAX_LENGTH = 2_000;

  /** What is not public, after IANA's registries of special-purpose addresses (RFC 6890) and multicast. */
  private static final List<Network> NOT_PUBLIC = List.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
      "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
      "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
      "224.0.0.0/3", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20").stream().map(Network::parse).toList();
  /** All that is given out of IPv6 for the public; IPv4 in IPv6 lies outside. */
  private static final Network GLOBAL_IPV6 = Network.parse("2000::/3");

  private final DnsResolver names;
  private final List<String> hosts = new ArrayList<>();
  private final List<Network> networks = new ArrayList<>();

  /**
   * @param allowed hosts and networks that are allowed although they are not public
   * @throws IllegalArgumentException for a network that cannot be read
   */
  public Destinations(List<String> allowed) {
    this(allowed, SystemDefaultDnsResolver.INSTANCE);
  }

  Destinations(List<String> allowed, DnsResolver names) {
    this.names = names;
    for (String one : allowed) {
      if (one.contains("/") || one.contains(":") || one.matches("[0-9.]+")) {
        networks.add(Network.parse(one));
      } else {
        hosts.add(one.toLowerCase(Locale.ROOT));
      }
    }
  }

  /** Why nothing can be sent to an address that somebody gave; empty if it can. */
  public Optional<String> fault(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      return Optional.of("it is not an address: " + e.getReason());
    }
    boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    if (!http || uri.getHost() == null || text.length() > MAX_LENGTH) {
      return Optional.of("it must begin with http:// or https:// and a host, and have " + MAX_LENGTH
          + " characters at most");
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return Optional.of("it must have no user and no fragment");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65_535) {
      return Optional.of("there is no such port");
    }
    try {
      resolve(uri.getHost());
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of(e.getMessage());
    }
  }

  /**
   * The addresses of a host, if all of them are allowed: one that is not would be chosen sooner or later.
   *
   * @throws UnknownHostException if there are none, or one is not allowed
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    InetAddress[] addresses;
    try {
      addresses = names.resolve(bare);
    } catch (UnknownHostException e) {
      throw new UnknownHostException("there is no host " + bare);
    }
    if (addresses == null || addresses.length == 0) {
      throw new UnknownHostException("there is no host " + bare);
    }
    boolean named = hosts.contains(bare.toLowerCase(Locale.ROOT));
    if (!named && !Arrays.stream(addresses).allMatch(this::isAllowed)) {
      throw new UnknownHostException(bare + " is not public, and webhook_allow does not name it");
    }
    return addresses;
  }

  private boolean isAllowed(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address)) || isPublic(address);
  }

  private static boolean isPublic(InetAddress address) {
    boolean special = NOT_PUBLIC.stream().anyMatch(network -> network.contains(address));
    return !special && (address.getAddress().length == 4 || GLOBAL_IPV6.contains(address));
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
