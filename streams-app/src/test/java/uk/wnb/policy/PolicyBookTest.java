package uk.wnb.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.wnb.policy.Profiles.everybody;
import static uk.wnb.policy.Profiles.read;
import static uk.wnb.policy.Profiles.threshold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wnb.oracle.PolicyText;

class PolicyBookTest {
  private static final Profile FIRST = read(everybody("default-1", "2026-01-01", 3));
  private static final Profile SECOND = read(everybody("default-2", "2026-07-01", 4));
  private static final Profile THEIRS = read(Profiles.of("RXX", "rxx-1", "2026-04-01", 5));
  private static final Profile THEIR_NEXT = read(Profiles.of("RXX", "rxx-2", "2026-10-01", 6));
  private static final PolicyBook BOOK = PolicyBook.of(List.of(THEIR_NEXT, SECOND, FIRST, THEIRS));

  @ParameterizedTest
  @CsvSource({
      "'', 2025-12-31, default-1, 3",
      "'', 2026-01-01, default-1, 3",
      "'', 2026-06-30, default-1, 3",
      "'', 2026-07-01, default-2, 4",
      "'', 2099-01-01, default-2, 4",
      "RYY, 2026-07-01, default-2, 4",
      "RXX, 2025-06-01, default-1, 3",
      "RXX, 2026-03-31, default-1, 3",
      "RXX, 2026-04-01, default-1+rxx-1, 5",
      "RXX, 2026-06-30, default-1+rxx-1, 5",
      "RXX, 2026-07-01, default-2+rxx-1, 5",
      "RXX, 2026-09-30, default-2+rxx-1, 5",
      "RXX, 2026-10-01, default-2+rxx-2, 6"})
  void theOneThatBeganLastHolds(String organisation, LocalDate day, String version, String threshold) {
    assertThat(BOOK.policy(organisation, day).version()).isEqualTo(version);
    assertThat(BOOK.profile(organisation, day).version()).isEqualTo(version);
    assertThat(threshold(BOOK.policy(organisation, day))).isEqualTo(threshold);
  }

  @Test
  void saysWhichOrganisationsHaveProfilesAndFromWhen() {
    assertThat(BOOK.organisations()).containsExactly("RXX");
    assertThat(BOOK.begins("RXX")).isEqualTo("2026-04-01");
    assertThat(PolicyBook.of(List.of(FIRST, SECOND)).organisations()).isEmpty();
  }

  @Test
  void whatAnOrganisationDoesNotSayIsTheDefaultsOfTheDay() {
    Profile held = BOOK.profile("RXX", LocalDate.of(2026, 8, 1));

    assertThat(held.effectiveFrom()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(held.signals().keySet()).containsExactlyElementsOf(SECOND.signals().keySet());
    assertThat(held.signals().get("W3").values().get("not-brought").profile()).isEqualTo("rxx-1");
    assertThat(held.signals().get("W3").values().get("window").profile()).isEqualTo("default-2");
    assertThat(held.signals().get("W3").values().keySet())
        .containsExactlyElementsOf(SECOND.signals().get("W3").values().keySet());
    assertThat(held.concern().values()).isEqualTo(SECOND.concern().values());
  }

  @Test
  void anOrganisationMayGoLiveOnADayOfItsOwnAndATrialKnowsNoSuchDay() {
    Profile everybody = read(PolicyText.shipped().notifyingFrom("2026-03-01").text());
    Profile theirs = read("""
        version: rxx-1
        organisation: RXX
        effective-from: 2026-01-01
        concern:
          notify-from: {value: 2026-09-01, unit: first day on which people are told, source: a test}
        """);
    PolicyBook book = PolicyBook.of(List.of(everybody, theirs));

    LocalDate day = LocalDate.of(2026, 2, 1);
    assertThat(book.policy("", day).concern().notifyFrom()).isEqualTo((int) LocalDate.of(2026, 3, 1).toEpochDay());
    assertThat(book.policy("RXX", day).concern().notifyFrom()).isEqualTo((int) LocalDate.of(2026, 9, 1).toEpochDay());
    assertThat(book.notifyingAlways().policies()).extracting(policy -> policy.concern().notifyFrom())
        .containsOnly(ConcernPolicy.ALWAYS);
    assertThat(book.notifyingAlways().policy("RXX", day).version()).isEqualTo("default-1+rxx-1");
    assertThat(BOOK.policy("", day).concern().notifyFrom()).as("without the setting").isEqualTo(ConcernPolicy.ALWAYS);
  }

  @Test
  void anOrganisationMayChangeHowAConcernIsKeptAndHowCareIsWeighed() {
    Profile own = read("""
        version: rxx-1
        organisation: RXX
        effective-from: 2026-04-01
        concern:
          quiet: {value: 9, unit: months, source: a test}
        care:
          alone-from: {value: 15, unit: years, source: a test}
        """);
    Policy policy = PolicyBook.of(List.of(FIRST, own)).policy("RXX", LocalDate.of(2026, 4, 1));

    assertThat(policy.concern().quietMonths()).isEqualTo(9);
    assertThat(policy.concern().due().info()).isEqualTo(FIRST.policy().concern().due().info());
    assertThat(policy.care().aloneFromYears()).isEqualTo(15);
  }

  @Test
  void anOrganisationThatSaysNothingTakesTheDefaultBack() {
    Profile back = read("version: rxx-3\norganisation: RXX\neffective-from: 2026-12-01\n");

    assertThat(threshold(BOOK.with(back).policy("RXX", LocalDate.of(2026, 12, 1)))).isEqualTo("4");
  }

  @Test
  void theOrderInWhichTheyAreGivenDoesNotMatter() {
    List<Profile> profiles = new ArrayList<>(List.of(FIRST, SECOND, THEIRS, THEIR_NEXT));
    for (long seed = 1; seed <= 20; seed++) {
      Collections.shuffle(profiles, new Random(seed));
      assertThat(PolicyBook.of(profiles).policies()).as("seed %d", seed).extracting(Policy::version)
          .containsExactlyElementsOf(BOOK.policies().stream().map(Policy::version).toList());
    }
  }

  @Test
  void namesEveryPolicyThatHoldsForSomebodySomeDay() {
    assertThat(BOOK.policies()).extracting(Policy::version).containsExactly("default-1", "default-1+rxx-1", "default-2",
        "default-2+rxx-1", "default-2+rxx-2");
    assertThat(BOOK.hasOrganisations()).isTrue();
    assertThat(PolicyBook.of(List.of(FIRST, SECOND)).hasOrganisations()).isFalse();
  }

  @Test
  void whatIsAddedTakesThePlaceOfWhatBeginsOnTheSameDay() {
    Profile corrected = read(Profiles.of("RXX", "rxx-1b", "2026-04-01", 9));

    assertThat(threshold(BOOK.with(corrected).policy("RXX", LocalDate.of(2026, 5, 1)))).isEqualTo("9");
    assertThat(threshold(BOOK.policy("RXX", LocalDate.of(2026, 5, 1)))).isEqualTo("5");
  }

  @Test
  void twoVersionsOfOneNameAreRefused() {
    Profile other = read(Profiles.of("RYY", "rxx-1", "2026-05-01", 9));

    assertThat(problem(FIRST, THEIRS, other)).startsWith("rxx-1, line 1, version: is that of another profile");
  }

  @Test
  void twoOfOneOrganisationThatBeginTogetherAreRefused() {
    Profile other = read(Profiles.of("RXX", "rxx-9", "2026-04-01", 9));

    assertThat(problem(FIRST, THEIRS, other)).isEqualTo(
        "rxx-9, line 1, effective-from: is also that of version rxx-1 of the same organisation");
  }

  @Test
  void whatIsWrongInAnOrganisationsProfileIsNamedByItsVersionLineAndKey() {
    Profile wrong = read("""
        version: rxx-1
        organisation: RXX
        effective-from: 2026-04-01
        concern:
          quiet: {value: 0, unit: months, source: a test}
        """);

    assertThat(problem(FIRST, wrong)).isEqualTo(
        "rxx-1, line 5, concern.quiet: must be a whole number from 1 to 60");
  }

  private static String problem(Profile... profiles) {
    PolicyException refusal = catchThrowableOfType(PolicyException.class, () -> PolicyBook.of(List.of(profiles)));
    assertThat(refusal.problems()).hasSize(1);
    return refusal.problems().get(0).toString();
  }
}
