package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.wnb.policy.PolicyBook;
import uk.wnb.policy.Profile;
import uk.wnb.policy.Profiles;
import uk.wnb.service.PolicyFiles;

class IdleProfilesTest {
  private static final LocalDate LAST = LocalDate.parse("2026-11-01");
  private static final PolicyBook BOOK = PolicyFiles.builtIn().with(profile("RXX", "2026-01-01"));

  private static Profile profile(String organisation, String from) {
    return Profiles.read(Profiles.of(organisation, organisation + "-1", from, 5));
  }

  @Test
  void nothingIsSaidWhereEachJudgesSomebodyOrThereIsNone() {
    assertThat(IdleProfiles.of(BOOK, Set.of("RXX", "RYY"), LAST)).isEmpty();
    assertThat(IdleProfiles.of(PolicyFiles.builtIn(), Set.of("RXX"), LAST)).isEmpty();
  }

  @Test
  void aProfileOfAnOrganisationThatIsResponsibleForNobodyIsNamed() {
    assertThat(IdleProfiles.of(BOOK, Set.of("RYY"), LAST)).containsExactly(
        "the profile of RXX judges nobody here: no row says that RXX is responsible for a child "
            + "(context, responsible-organisation)");
  }

  @Test
  void soIsOneThatBeginsAfterTheLastDay() {
    PolicyBook later = BOOK.with(profile("RYY", "2026-11-02"));

    assertThat(IdleProfiles.of(later, Set.of("RXX", "RYY"), LAST)).isEqualTo(List.of(
        "the profile of RYY judges nobody here: it begins on 2026-11-02, and the last day is 2026-11-01"));
    assertThat(IdleProfiles.of(later, Set.of("RXX", "RYY"), LAST.plusDays(1))).isEmpty();
  }
}
