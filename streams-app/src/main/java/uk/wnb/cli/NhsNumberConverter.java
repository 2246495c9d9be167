package uk.wnb.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import uk.wnb.intake.NhsNumber;

/**
 * An NHS number of a command line, as ten digits. What stands on a command line stays in the shell's history, and
 * all who are logged in see it in the list of processes, so {@code -} takes it from a line of standard input.
 */
final class NhsNumberConverter implements ITypeConverter<String> {
  private static final String STANDARD_INPUT = "-";

  @Override
  public String convert(String text) throws IOException {
    String number = NhsNumber.unspaced(text.equals(STANDARD_INPUT) ? line() : text);
    if (!NhsNumber.isValid(number)) {
      throw new TypeConversionException("that is not an NHS number: ten digits with a right check digit");
    }
    return number;
  }

  /** Byte by byte, so that the next line is there for the next dash. */
  private static String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = System.in.read(); next >= 0 && next != '\n'; next = System.in.read()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }
}
