package uk.wnb.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Two loopback ports. The quorum's address must be known before a node starts, so free ports are looked for, let go and
 * taken again: another program can get in between, and the broker then tries two others.
 *
 * @param broker     where clients connect
 * @param controller where the node's own controller listens
 */
record BrokerPorts(int broker, int controller) {

  static BrokerPorts free() {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket first = new ServerSocket(0, 1, loopback);
        ServerSocket second = new ServerSocket(0, 1, loopback)) {
      return new BrokerPorts(first.getLocalPort(), second.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException("No free loopback port", e);
    }
  }

  /**
   * Whether nobody listens on either. Asked when a start has failed: the server does not always say that this is why.
   */
  boolean areFree() {
    return isFree(broker) && isFree(controller);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
