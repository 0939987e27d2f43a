package dev.munshi.corpus.fetching;

import javax.net.SocketFactory;
import okhttp3.Dns;

/**
 * How the network is reached.
 *
 * @param dns asked once for each new connection
 * @param sockets make what is connected to an address that the look-up gave
 */
record Network(Dns dns, SocketFactory sockets) {

  static final Network SYSTEM = new Network(Dns.SYSTEM, SocketFactory.getDefault());
}
