package uk.wnb.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.registry.UndecodableException.Reason;

class WireFormatTest {

  @Test
  void isAZeroByteAndTheIdBigEndian() {
    assertThat(WireFormat.prefix(0x01020304)).containsExactly(0, 1, 2, 3, 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 65_536, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
  void readsTheIdItWrote(int id) {
    assertThat(WireFormat.schemaId(WireFormat.prefix(id))).isEqualTo(id);
  }

  @Test
  void tellsWhyThereIsNoId() {
    assertThat(reason()).isEqualTo(Reason.EMPTY);
    assertThat(reason(1, 0, 0, 0, 1)).isEqualTo(Reason.UNKNOWN_MAGIC_BYTE);
    assertThat(reason('{')).isEqualTo(Reason.UNKNOWN_MAGIC_BYTE);
    assertThat(reason(0)).isEqualTo(Reason.TRUNCATED);
    assertThat(reason(0, 0, 0, 1)).isEqualTo(Reason.TRUNCATED);
  }

  @Test
  void saysWhatAOneMeans() {
    assertThatThrownBy(() -> WireFormat.schemaId(new byte[] {1})).hasMessageContaining("GUID");
    assertThatThrownBy(() -> WireFormat.schemaId(new byte[] {2})).message().doesNotContain("GUID").contains("0x02");
  }

  private static Reason reason(int... bytes) {
    byte[] payload = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      payload[i] = (byte) bytes[i];
    }
    return assertThatThrownBy(() -> WireFormat.schemaId(payload))
        .asInstanceOf(type(UndecodableException.class)).actual().reason();
  }
}
