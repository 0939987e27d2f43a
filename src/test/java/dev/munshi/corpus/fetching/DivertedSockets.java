package dev.munshi.corpus.fetching;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;

/** Brings every connection to one local port, and keeps where it was meant to go. */
final class DivertedSockets extends SocketFactory {

  private final InetSocketAddress target;
  private final List<String> meant = new CopyOnWriteArrayList<>();

  DivertedSockets(int port) {
    target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** Where connections were meant to go, in order. */
  List<String> meant() {
    return List.copyOf(meant);
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress address, int timeout) throws IOException {
        meant.add(((InetSocketAddress) address).getAddress().getHostAddress());
        super.connect(target, timeout);
      }
    };
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    var socket = createSocket();
    socket.connect(address);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }
}
