package uk.wnb.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class BrokerPortsTest {

  @Test
  void areTwo() {
    BrokerPorts ports = BrokerPorts.free();

    assertThat(ports.broker()).isPositive().isNotEqualTo(ports.controller());
    assertThat(ports.controller()).isPositive();
  }

  @Test
  void areFreeUntilSomebodyListensOnEither() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      BrokerPorts free = BrokerPorts.free();

      assertThat(free.areFree()).isTrue();
      assertThat(new BrokerPorts(port, free.controller()).areFree()).isFalse();
      assertThat(new BrokerPorts(free.broker(), port).areFree()).isFalse();
    }
  }
}
