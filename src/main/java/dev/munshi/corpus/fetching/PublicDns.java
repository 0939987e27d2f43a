package dev.munshi.corpus.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Gives a name's addresses only where all of them are public. The client connects to what this
 * returned and asks nobody else, so a name cannot lead elsewhere once it was checked.
 */
record PublicDns(Dns resolver) implements Dns {

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    var addresses = resolver.lookup(host);
    if (!addresses.stream().allMatch(AddressRanges::isPublic)) {
      throw new InsideException(host);
    }
    return addresses;
  }
}
