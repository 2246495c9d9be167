package uk.wnb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing but codes gets into a slice. */
class CodesTest {
  @Test
  void codesStayAsTheyAre() {
    assertThat(List.of("RJE", "M83001", "123456", "E06000021")).allSatisfy(code ->
        assertThat(Codes.organisation(code)).isEqualTo(code));
    assertThat(List.of("420", "X01")).allSatisfy(code -> assertThat(Codes.specialty(code)).isEqualTo(code));
    assertThat(List.of("1", "9", "10")).allSatisfy(code -> assertThat(Codes.decile(code)).isEqualTo(code));
    assertThat(List.of("A", "Z", "1", "99")).allSatisfy(code -> assertThat(Codes.category(code)).isEqualTo(code));
  }

  @Test
  void anythingElseIsNotKnown() {
    assertThat(List.of("", "RJ", "9990000018", "Nobody Inparticular", "a|b|c", "ABCDEFGHIJK")).allSatisfy(text ->
        assertThat(Codes.organisation(text)).isEqualTo("not-known"));
    assertThat(List.of("", "0", "11", "-1",
        "x")).allSatisfy(text -> assertThat(Codes.decile(text)).isEqualTo("not-known"));
    assertThat(List.of("", "female", "9990000018", "|")).allSatisfy(text ->
        assertThat(Codes.category(text)).isEqualTo("not-known"));
    assertThat(List.of("", "4", "4200", "4 0")).allSatisfy(text ->
        assertThat(Codes.specialty(text)).isEqualTo("not-known"));
  }
}
