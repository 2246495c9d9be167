package uk.wnb.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import uk.wnb.audit.Membership;
import uk.wnb.audit.Membership.Term;
import uk.wnb.service.ConfigurationException;
import uk.wnb.signal.Plural;

/** Reads which provider belonged to which board when, from CSV with the header {@code icb,provider,from,to}. */
final class MembershipFile {
  private static final List<String> COLUMNS = List.of("icb", "provider", "from", "to");
  private static final String ODS_CODE = "[A-Z0-9]{3,10}";

  private final Path file;
  private final List<String> problems = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();

  private MembershipFile(Path file) {
    this.file = file;
  }

  /**
   * What {@code file} says.
   *
   * @throws ConfigurationException naming line and column of whatever cannot be used
   */
  static Membership read(Path file) {
    return new MembershipFile(file).read();
  }

  private Membership read() {
    try (Reader reader = Files.newBufferedReader(file); CSVParser rows = CSVParser.parse(reader, CSVFormat.RFC4180)) {
      rows.forEach(row -> read(row, rows.getCurrentLineNumber()));
    } catch (IOException | UncheckedIOException e) {
      throw new ConfigurationException("cannot read the providers of boards from " + file, e);
    }
    if (terms.isEmpty() && problems.isEmpty()) {
      problems.add("line 1: no provider is named");
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(file + " says which providers belong to which board, and cannot be used:\n"
          + String.join("\n", problems));
    }
    return new Membership(terms);
  }

  private void read(CSVRecord row, long line) {
    if (row.getRecordNumber() == 1) {
      if (!row.toList().equals(COLUMNS)) {
        problems.add("line 1: must be " + String.join(",", COLUMNS));
      }
    } else if (row.size() != COLUMNS.size()) {
      problems.add("line " + line + ": has " + Plural.of(row.size(), "column") + ", not " + COLUMNS.size());
    } else {
      term(row, line);
    }
  }

  private void term(CSVRecord row, long line) {
    int before = problems.size();
    Term term = new Term(code(row, 0, line), code(row, 1, line), month(row, 2, line, false), month(row, 3, line, true));
    if (problems.size() > before) {
      return;
    }
    if (term.to() != null && term.to().isBefore(term.from())) {
      problem(line, 3, "is before the first month");
    }
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).clashesWith(term)) {
        problem(line, 1, term.provider() + " has a board in some of these months on line " + lines.get(i) + " already");
      }
    }
    terms.add(term);
    lines.add(line);
  }

  private String code(CSVRecord row, int column, long line) {
    String text = row.get(column).strip();
    if (!text.matches(ODS_CODE)) {
      problem(line, column, "must be an ODS code: 3 to 10 capital letters and digits");
    }
    return text;
  }

  private YearMonth month(CSVRecord row, int column, long line, boolean mayBeEmpty) {
    String text = row.get(column).strip();
    if (mayBeEmpty && text.isEmpty()) {
      return null;
    }
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      problem(line, column, "must be a month such as 2024-07" + (mayBeEmpty ? ", or empty while it still holds" : ""));
      return null;
    }
  }

  private void problem(long line, int column, String message) {
    problems.add("line " + line + ", column " + (column + 1) + " (" + COLUMNS.get(column) + "): " + message);
  }
}
