package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.History;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;
import uk.wnb.oracle.Stories;
import uk.wnb.policy.Tier;

/**
 * What is not the family's doing is never held against it, by no signal: an appointment that the provider cancelled and
 * a week in which the child could not come to school, for want of transport or another such reason, create no finding
 * and make none louder. The one exception is D1, which tells of the services' own part and lowers others.
 */
class NeverHeldAgainstTest {
  private static final long SEED = Long.getLong("wnb.seed", 20_260_303L);
  private static final int STORIES = 400;
  private static final Signals SIGNALS = Catalogue.bind(Given.policy());

  /** What is told besides. */
  enum Besides {
    CANCELLED_BY_PROVIDER(new Fact.Attendance(Outcome.CANCELLED_BY_PROVIDER, "420", Setting.CLINIC, false)),
    BOOKING_CANCELLED_BY_PROVIDER(new Fact.Booking(Fact.BookingStatus.CANCELLED, Fact.CancelledBy.PROVIDER, "263",
        Setting.COMMUNITY)),
    HOME_VISIT_CANCELLED_BY_PROVIDER(new Fact.Attendance(Outcome.CANCELLED_BY_PROVIDER, "", Setting.HOME, false)),
    UNABLE_TO_COME_TO_SCHOOL(new Fact.Education(Fact.Provision.SCHOOL, 0, 0, 0, 0, 10)),
    UNABLE_TO_COME_TO_NURSERY(new Fact.Education(Fact.Provision.EARLY_YEARS, 0, 0, 0, 0, 6));

    private final Fact fact;

    Besides(Fact fact) {
      this.fact = fact;
    }
  }

  @ParameterizedTest
  @EnumSource
  void makesNoFindingLouder(Besides besides) {
    assertThat(firstLouder(besides.fact)).isEmpty();
  }

  /** The check has teeth: what is the family's to explain does make some louder. */
  @Test
  void otherThingsDo() {
    assertThat(firstLouder(new Fact.Attendance(Outcome.CANCELLED_BY_FAMILY, "420", Setting.CLINIC, false))).isPresent();
    assertThat(firstLouder(new Fact.Education(Fact.Provision.SCHOOL, 10, 0, 0, 0, 0))).isPresent();
  }

  private static Optional<String> firstLouder(Fact fact) {
    return LongStream.range(SEED, SEED + STORIES).filter(seed -> !Stories.of(seed).reports().isEmpty())
        .mapToObj(seed -> louder(seed, fact)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> louder(long seed, Fact fact) {
    SplittableRandom random = new SplittableRandom(seed);
    History before = History.EMPTY;
    for (Report report : Stories.of(seed).reports()) {
      before = before.apply(report.event()).history();
    }
    int last = before.events().get(before.events().size() - 1).day();
    History after = before;
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      String day = Days.date(last - random.nextInt(400)).toString();
      Report told = Given.brought(day).id("besides" + i).record("besides" + i).saying(fact);
      after = after.apply(told.event()).history();
    }
    return louder(SIGNALS.view(before, last), SIGNALS.view(after, last)).map(id -> "seed " + seed + ": " + id);
  }

  private static Optional<String> louder(View before, View after) {
    return SIGNALS.live().stream().map(Signal::id).filter(id -> !id.equals("D1"))
        .filter(id -> loudness(after.finding(id)) > loudness(before.finding(id))).findFirst();
  }

  private static int loudness(Finding finding) {
    return finding == null ? -1 : finding.tier().compareTo(Tier.INFO);
  }
}
