package dev.munshi.corpus.fetching;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public internet from all others, by IANA's registries of special-purpose
 * addresses (RFC 6890 and its successors).
 */
final class AddressRanges {

  private static final List<Range> INSIDE =
      ranges(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // between a provider and its customers
          "127.0.0.0/8", // loopback
          "169.254.0.0/16", // link-local, and the metadata of clouds
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocols
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // relays of 6to4
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, and broadcast

  /** Everything else of IPv6 is loopback, local, mapped, multicast or not given out. */
  private static final Range GLOBAL_UNICAST = Range.of("2000::/3");

  private static final List<Range> NOT_THE_WEB =
      ranges(
          "2001::/23", // protocols, Teredo among them
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4, which carries an IPv4 address
          "3fff::/20"); // documentation

  /** Networks without IPv4 reach it through these addresses (RFC 6052). */
  private static final Range NAT64 = Range.of("64:ff9b::/96");

  private AddressRanges() {}

  /** Whether an address is one of the public internet. */
  static boolean isPublic(InetAddress address) {
    return switch (address) {
      case Inet4Address four -> INSIDE.stream().noneMatch(range -> range.holds(four));
      case Inet6Address six when six.getScopeId() != 0 -> false;
      case Inet6Address six when NAT64.holds(six) -> isPublic(carried(six));
      case Inet6Address six ->
          GLOBAL_UNICAST.holds(six) && NOT_THE_WEB.stream().noneMatch(range -> range.holds(six));
      default -> false;
    };
  }

  private static InetAddress carried(Inet6Address address) {
    var bytes = address.getAddress();
    return InetAddress.ofLiteral(
        "%d.%d.%d.%d"
            .formatted(bytes[12] & 0xff, bytes[13] & 0xff, bytes[14] & 0xff, bytes[15] & 0xff));
  }

  private static List<Range> ranges(String... written) {
    return Stream.of(written).map(Range::of).toList();
  }

  private record Range(byte[] start, int bits) {

    static Range of(String written) {
      var parts = written.split("/", 2);
      return new Range(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
    }

    boolean holds(InetAddress address) {
      var bytes = address.getAddress();
      if (bytes.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if (((bytes[bit / 8] ^ start[bit / 8]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
