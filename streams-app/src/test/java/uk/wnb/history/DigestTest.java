package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DigestTest {
  /** The published example of FIPS 180-4: the digest of "abc". */
  @Test
  void isTheBeginningOfSha256() {
    byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
    assertThat(Digest.hex(abc, 8)).isEqualTo("ba7816bf8f01cfea");
    assertThat(Digest.hex(abc, 32)).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
