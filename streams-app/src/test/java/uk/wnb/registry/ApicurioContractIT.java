package uk.wnb.registry;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Our client against a registry server that others wrote. */
@EnabledIfSystemProperty(named = ApicurioServer.HOME, matches = ".+",
    disabledReason = "needs a download of 109 MB: run with -Pregistry")
class ApicurioContractIT extends RegistryContract {

  private static ApicurioServer server;

  private String name;

  @BeforeAll
  static void start() {
    server = ApicurioServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void name(TestInfo test) {
    name = test.getTestMethod().orElseThrow().getName() + test.getDisplayName().hashCode();
  }

  @Override
  String url() {
    return server.url();
  }

  @Override
  String subject() {
    return name + "-value";
  }
}
