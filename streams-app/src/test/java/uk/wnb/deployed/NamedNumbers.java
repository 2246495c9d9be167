package uk.wnb.deployed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.wnb.intake.NhsNumber;

/** Where a text tells an NHS number of the range 999, which all children of the tests have. */
final class NamedNumbers {
  /** As one number or in the usual groups; not in the middle of a digest. */
  private static final Pattern CANDIDATE = Pattern.compile("(?<![0-9A-Za-z])999([ -]?)\\d{3}\\1\\d{4}(?![0-9A-Za-z])");
  private static final int LONGEST = 200;

  private NamedNumbers() {
  }

  /** Each line of each file below {@code directory} that tells one: file, line, and the text with the number hidden. */
  static List<String> below(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      List<String> found = new ArrayList<>();
      files.filter(Files::isRegularFile).sorted().forEach(file -> found.addAll(in(file)));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same of one file, read as Latin-1: what a test prints need not be UTF-8. */
  private static List<String> in(Path file) {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      List<String> found = new ArrayList<>();
      int[] number = new int[1];
      lines.forEach(line -> {
        number[0]++;
        if (isTold(line)) {
          found.add(file.getFileName() + ":" + number[0] + ": " + hidden(line));
        }
      });
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether {@code line} tells one: ten digits that would be taken for a child's. */
  static boolean isTold(String line) {
    return CANDIDATE.matcher(line).results().anyMatch(match -> NhsNumber.isValid(match.group().replaceAll("[ -]", "")));
  }

  /** This must not do what it looks for. */
  private static String hidden(String line) {
    Matcher told = CANDIDATE.matcher(line);
    String all = told.replaceAll("<number>");
    return all.substring(0, Math.min(LONGEST, all.length()));
  }
}
