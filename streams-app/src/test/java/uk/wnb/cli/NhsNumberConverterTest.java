package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class NhsNumberConverterTest {
  private final InputStream standardInput = System.in;
  private final NhsNumberConverter numbers = new NhsNumberConverter();

  @AfterEach
  void restore() {
    System.setIn(standardInput);
  }

  private static void input(String text) {
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {Rows.ANNA, "999 000 0018"})
  void takesDigitsAndThePrintedForm(String text) throws IOException {
    assertThat(numbers.convert(text)).isEqualTo(Rows.ANNA);
  }

  @Test
  void aDashIsTheNextLineOfStandardInput() throws IOException {
    input("999 000 0018\r\n" + Rows.BEN);

    assertThat(numbers.convert("-")).isEqualTo(Rows.ANNA);
    assertThat(numbers.convert("-")).isEqualTo(Rows.BEN);
    assertThatThrownBy(() -> numbers.convert("-")).isInstanceOf(TypeConversionException.class);
  }

  static Stream<List<Object>> commands() {
    return Stream.of(List.of("chronology"), List.of("rates", Rows.ANNA), List.of("erase", "--reference", "IG-1"),
        List.of("review", "a1", "--outcome", "acknowledged", "--source", "ZZT01", "--nhs"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandRefusesANumberThatIsNoneAndDoesNotRepeatIt(List<Object> command) {
    Wnb given = Wnb.run(Stream.concat(command.stream(), Stream.of("999 000 0019")).toArray());
    input("9990000019\n");
    Wnb read = Wnb.run(Stream.concat(command.stream(), Stream.of("-")).toArray());

    assertThat(given.code()).isEqualTo(2);
    assertThat(given.err()).contains("not an NHS number: ten digits with a right check digit")
        .doesNotContain("999 000 0019", "java");
    assertThat(read).isEqualTo(given);
  }

  /** The number is right, so that the next thing that is wrong is told. */
  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandReadsItFromStandardInput(List<Object> command) {
    input("999 000 0018\n");
    Wnb read = Wnb.run(Stream.concat(command.stream(), Stream.of("-", "--config", "none.properties")).toArray());

    assertThat(read.code()).isEqualTo(3);
    assertThat(read.err()).contains("cannot read the properties file none.properties");
  }
}
