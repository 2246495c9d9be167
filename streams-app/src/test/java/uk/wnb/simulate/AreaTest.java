package uk.wnb.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.concern.Child;
import uk.wnb.history.Applied;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.History;
import uk.wnb.history.Outcome;
import uk.wnb.ingest.FlatFile;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;

/** A small area, looked at as the intake and the core see it: is it what its parameters say? */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AreaTest {
  private static final int CHILDREN = 6_000;
  private static final int YEARS = 4;
  private static final long SEED = 11;
  private static final int QUARTERS = 4;
  private static final LocalDate UNTIL = LocalDate.parse("2025-12-31");
  private static final String HEADER = String.join(",", FlatFile.COLUMNS);

  @TempDir
  static Path directory;

  private final Map<String, History> histories = new HashMap<>();
  private final Map<Applied.Verdict, Integer> verdicts = new HashMap<>();
  private final Set<String> kinds = new HashSet<>();
  private Map<String, Truth> truths;
  private Area.Made made;
  private int firstDay = Integer.MAX_VALUE;
  private int lastDay;

  private static Area.Made write(String name, int children, long seed) throws IOException {
    Path scratch = Files.createDirectories(directory.resolve(name + ".d"));
    return new Area(Parameters.read(Parameters.defaultText()), children, YEARS, UNTIL, seed)
        .write(HEADER, file(name), directory.resolve(name + ".truth"), scratch, done -> { });
  }

  private static Path file(String name) {
    return directory.resolve(name + ".csv");
  }

  @BeforeAll
  void live() throws IOException {
    made = write("area", CHILDREN, SEED);
    truths = Truth.read(directory.resolve("area.truth"));
    EventReader events = new EventReader(OutcomeCodes.NATIONAL);
    Instant before = Instant.EPOCH;
    try (FlatFile file = FlatFile.open(file("area"))) {
      while (file.hasNext()) {
        FlatRow.Told told = (FlatRow.Told) file.next();
        assertThat(told.recordedAt()).as("line %d", told.line()).isAfterOrEqualTo(before);
        before = told.recordedAt();
        String child = (String) told.record().get(1);
        hear(child, events.read(child, told.record(), told.recordedAt()), told.record());
      }
    }
  }

  private void hear(String child, Event event, SpecificRecord record) {
    Applied applied = histories.getOrDefault(child, Child.UNKNOWN.history()).apply(event);
    histories.put(child, applied.history());
    verdicts.merge(applied.verdict(), 1, Integer::sum);
    kinds.add(record.getClass().getSimpleName());
    firstDay = Math.min(firstDay, event.recordedOn());
    lastDay = Math.max(lastDay, event.recordedOn());
  }

  private List<Contact> contacts(Predicate<Truth> which) {
    List<Contact> contacts = new ArrayList<>();
    histories.forEach((child, history) -> {
      if (which.test(truths.get(child))) {
        history.contacts().stream().filter(contact -> contact.setting().isAppointment()).forEach(contacts::add);
      }
    });
    return contacts;
  }

  private static double share(List<Contact> contacts, Predicate<Outcome> which) {
    return contacts.stream().filter(contact -> which.test(contact.outcome())).count() / (double) contacts.size();
  }

  @Test
  void everyRowIsAcceptedAndAllComeInTheseYears() {
    assertThat(verdicts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo((int) made.rows());
    assertThat(Days.date(firstDay)).isEqualTo("2022-01-01");
    assertThat(Days.date(lastDay)).isEqualTo("2025-12-31");
    assertThat(kinds).containsExactlyInAnyOrder("Appointment", "Attendance", "EmergencyAttendance",
        "EducationAttendance", "ChildContext");
  }

  @Test
  void recordsComeTwiceAndAreCorrectedAndNoIdIsUsedForSomethingElse() {
    assertThat(verdicts.get(Applied.Verdict.DUPLICATE)).isBetween(made(0.007), made(0.013));
    assertThat(verdicts.get(Applied.Verdict.AMENDED)).isGreaterThan(made(0.01));
    assertThat(verdicts).doesNotContainKeys(Applied.Verdict.CONFLICT, Applied.Verdict.TOO_OLD);
  }

  private int made(double share) {
    return (int) (made.rows() * share);
  }

  /** What the sources of the parameters say of all children together. */
  @Test
  void theAreaHasTheRatesThatItsParametersSay() {
    List<Contact> all = contacts(truth -> true);
    double childYears = (double) CHILDREN * YEARS;
    double visits = histories.values().stream().mapToInt(history -> history.visits().size()).sum();
    double notBrought = share(all, Outcome::isWasNotBrought);

    assertThat(all.size() / childYears).as("appointments of a child and year").isBetween(0.8, 1.0);
    assertThat(visits / childYears).as("A&E attendances of a child and year").isBetween(0.40, 0.50);
    assertThat(notBrought / (notBrought + share(all, Outcome::isBrought))).as("WNB rate").isBetween(0.09, 0.13);
    assertThat(share(all, outcome -> outcome == Outcome.CANCELLED_BY_PROVIDER)).isBetween(0.05, 0.075);
    assertThat(share(all, outcome -> outcome == Outcome.CANCELLED_BY_FAMILY)).isBetween(0.05, 0.08);
    assertThat(histories).hasSize((int) made.children());
  }

  @Test
  void theMoreDeprivedAreNotBroughtMoreOftenAndBusyFamiliesSeldom() {
    double most = share(contacts(truth -> truth.course() == Course.Kind.STEADY && truth.decile() <= 3),
        Outcome::isWasNotBrought);
    double least = share(contacts(truth -> truth.course() == Course.Kind.STEADY && truth.decile() >= 8),
        Outcome::isWasNotBrought);
    double busy = share(contacts(truth -> truth.course() == Course.Kind.BUSY), Outcome::isWasNotBrought);

    assertThat(most).isGreaterThan(1.3 * least);
    assertThat(busy).isLessThan(0.06);
  }

  /**
   * Drifting families are seen at home and not brought to clinics, at the height of it as often as the parameter says.
   */
  @Test
  void driftingFamiliesDrift() {
    List<Contact> atHeight = new ArrayList<>();
    List<Contact> atHome = new ArrayList<>();
    histories.forEach((child, history) -> {
      Truth truth = truths.get(child);
      if (truth.isDrifting()) {
        for (Contact contact : history.contacts()) {
          if (contact.day() >= truth.from() + 270 && contact.day() < truth.to()) {
            (contact.setting().isAppointment() ? atHeight : atHome).add(contact);
          }
        }
      }
    });

    assertThat(share(atHeight, Outcome::isWasNotBrought)).isBetween(0.36, 0.56);
    assertThat(share(atHome, Outcome::isBrought)).isGreaterThan(0.85);
    assertThat(truths.values().stream().map(Truth::course)).contains(Course.Kind.values());
  }

  /**
   * A drift that nobody could see in any record would be a fault of the simulation: some child is under 18, and has
   * appointments.
   */
  @Test
  void everyDriftIsOnRecordFromBeginningToIncident() {
    Map<String, int[]> appointments = new HashMap<>();
    truths.values().stream().filter(truth -> truth.isDrifting() && truth.from() >= firstDay && truth.to() <= lastDay)
        .forEach(truth -> appointments.computeIfAbsent(truth.household(), none -> new int[QUARTERS]));
    histories.forEach((child, history) -> count(truths.get(child), history,
        appointments.get(truths.get(child).household())));

    assertThat(appointments).hasSizeGreaterThan(3);
    assertThat(appointments.values()).as("appointments in each quarter of a drift")
        .allSatisfy(quarters -> assertThat(quarters).doesNotContain(0));
  }

  private static void count(Truth truth, History history, int[] quarters) {
    for (Contact contact : history.contacts()) {
      boolean drifting = contact.day() >= truth.from() && contact.day() < truth.to();
      if (quarters != null && drifting && contact.setting().isAppointment()) {
        quarters[QUARTERS * (contact.day() - truth.from()) / (truth.to() - truth.from())]++;
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherDoesNot() throws IOException {
    write("one", 300, SEED);
    write("two", 300, SEED);
    write("three", 300, SEED + 1);

    assertThat(file("two")).hasSameBinaryContentAs(file("one"));
    assertThat(directory.resolve("two.truth")).hasSameBinaryContentAs(directory.resolve("one.truth"));
    assertThat(Files.mismatch(file("three"), file("one"))).isNotNegative();
  }
}
