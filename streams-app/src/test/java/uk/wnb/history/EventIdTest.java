package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {
  private static final String UUID = "8dd05721-8574-5867-f585-21534b167abe";

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "10", "0010", "abc", "abcd", "ABCD", "e10", UUID, "RJE-2024-000123",
      "8DD05721-8574-5867-F585-21534B167ABE", "8dd05721-8574-5867-f585-21534b167abg", "é", "€ 12", "\uD83D\uDE00",
      "8dd057218574-5867-f585-21534b167abe-", "--------8574-5867-f585-21534b167abe8",
      "d41d8cd98f00b204e9800998ecf8427e", " 10", "10 ", "0x10"})
  void readsAsItWasGiven(String text) {
    assertThat(EventId.of(text)).hasToString(text);
    assertThat(stored(EventId.of(text))).isEqualTo(EventId.of(text)).hasToString(text);
  }

  @Test
  void mayBeOfAnyLengthUpTo255() {
    for (int length = 0; length <= 255; length++) {
      String text = "x".repeat(length);
      assertThat(stored(EventId.of(text))).hasToString(text);
    }
  }

  @ParameterizedTest
  @CsvSource({UUID + ", 17", "d41d8cd98f00b204e9800998ecf8427e, 18", "1234, 3", "e12, 4", "RJE-2024-000123, 16"})
  void takesNoMoreRoomThanItNeeds(String text, int bytes) {
    ByteWriter out = new ByteWriter(32);
    EventId.of(text).write(out);
    assertThat(out.toByteArray().length).isLessThanOrEqualTo(bytes);
  }

  @Test
  void differsFromEveryOtherText() {
    assertThat(EventId.of("10")).isNotEqualTo(EventId.of("010")).isNotEqualTo(EventId.of("1")).isNotEqualTo("10");
    assertThat(EventId.of("abcd")).isNotEqualTo(EventId.of("ABCD"));
    assertThat(EventId.of(UUID)).isNotEqualTo(EventId.of(UUID.replace("-", "")));
    assertThat(EventId.of("abcd")).isEqualTo(EventId.of("abcd")).hasSameHashCodeAs(EventId.of("abcd"));
  }

  @Test
  void standsInNaturalOrder() {
    List<String> ordered = List.of("", "9", "10", "99", "e9", "E10", "e10", "e11", UUID);
    List<EventId> ids = new ArrayList<>(ordered.stream().map(EventId::of).toList());
    Collections.shuffle(ids, new Random(1));
    ids.sort(EventId::compareNaturally);
    assertThat(ids).extracting(EventId::toString).isEqualTo(ordered);
  }

  private static EventId stored(EventId id) {
    ByteWriter out = new ByteWriter(32);
    id.write(out);
    ByteReader in = new ByteReader(out.toByteArray());
    EventId read = EventId.read(in);
    assertThat(in.atEnd()).isTrue();
    return read;
  }
}
