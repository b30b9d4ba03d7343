package lanxian.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Addresses with the same first bits.
 *
 * @param bits how many bits count
 */
record Network(byte[] address, int bits) {

  /**
   * Reads {@code 10.1.0.0/16} or {@code fd00::/8}; a single address is a network of its own.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Network parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length > 2 || !parts[0].matches("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
      throw new IllegalArgumentException(text + " is not a network like 10.1.0.0/16");
    }
    try {
      byte[] address = InetAddress.getByName(parts[0]).getAddress(); // digits alone: no name is looked up
      int bits = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
      if (bits < 0 || bits > address.length * 8) {
        throw new IllegalArgumentException(text + " has more bits than its address");
      }
      return new Network(address, bits);
    } catch (UnknownHostException | NumberFormatException e) {
      throw new IllegalArgumentException(text + " is not a network like 10.1.0.0/16", e);
    }
  }

  boolean contains(InetAddress candidate) {
    byte[] other = candidate.getAddress();
    if (other.length != address.length) {
      return false;
    }
    int whole = bits / 8;
    if (!Arrays.equals(address, 0, whole, other, 0, whole)) {
      return false;
    }
    int rest = bits % 8;
    return rest == 0 || (address[whole] & 0xFF) >> 8 - rest == (other[whole] & 0xFF) >> 8 - rest;
  }
}
