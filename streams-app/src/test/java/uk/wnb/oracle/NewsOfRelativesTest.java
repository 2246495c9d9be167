package uk.wnb.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Child;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detector;
import uk.wnb.family.Delivery;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Kind;
import uk.wnb.history.Summary;
import uk.wnb.policy.Policy;

/**
 * News of brothers and sisters lead to what they would lead to if every signal was read, although only those of the
 * household are while they see nothing. A child that is always due has all of them read, so two of them are told the
 * same.
 */
class NewsOfRelativesTest {
  private static final long SEED = Long.getLong("wnb.seed", 1);
  private static final int STORIES = Integer.getInteger("wnb.stories", 300);

  private Detector detector;
  private SplittableRandom random;
  private String where;
  private Child one;
  private Child alwaysDue;
  private LocalDate today;
  private long news;
  private long afterwards;

  @Test
  void leadToTheSameByTheUsualPolicy() {
    tell(Given.shipped());
    assertThat(news).isGreaterThan(STORIES);
    assertThat(afterwards).as("told after a concern was closed").isPositive();
  }

  @Test
  void leadToTheSameWhereSomeAreInShadow() {
    tell(Given.policy(text -> text.inMode("W11", "SHADOW").inMode("E1H", "SHADOW").inMode("W2", "SHADOW")
        .inMode("W11B", "SHADOW").inMode("X2H", "SHADOW")));
    assertThat(news).isGreaterThan(STORIES);
  }

  private void tell(Policy policy) {
    detector = new Detector(policy);
    for (long seed = SEED; seed < SEED + STORIES; seed++) {
      where = "seed " + seed;
      random = new SplittableRandom(seed * 77 + 5);
      tell(Stories.of(seed));
    }
  }

  private void tell(Story story) {
    one = Child.UNKNOWN;
    alwaysDue = Child.UNKNOWN;
    today = LocalDate.EPOCH;
    List<Summary> relatives = relatives(story);
    int told = 0;
    for (Step step : story.steps()) {
      if (step instanceof Step.Tick tick) {
        today = tick.day();
        tick();
      } else {
        hear(((Step.Arrival) step).report().event());
        for (int more = relatives.isEmpty() ? 0 : random.nextInt(3); more > 0; more--) {
          Summary news = changed(relatives.get(random.nextInt(relatives.size())));
          hear(new Delivery(Given.NHS_NUMBER, Days.start(today).toEpochMilli() + ++told, news).event());
        }
      }
    }
  }

  private static List<Summary> relatives(Story story) {
    return story.steps().stream().filter(Step.Arrival.class::isInstance)
        .map(step -> ((Step.Arrival) step).report().fact()).filter(Fact.Relative.class::isInstance)
        .map(fact -> ((Fact.Relative) fact).summary()).toList();
  }

  /**
   * With less or more of what came of its care, so that findings come and go; now and then it lives nowhere, or tells
   * no more.
   */
  private Summary changed(Summary all) {
    if (random.nextInt(12) == 0) {
      return Summary.ofNothing(all.nhsNumber());
    }
    int share = random.nextInt(3) * 50;
    return new Summary(all.nhsNumber(), all.sensitive(), all.birth(),
        random.nextInt(6) == 0 ? List.of() : all.residences(),
        all.items().stream().filter(item -> random.nextInt(100) < share).toList(), all.extent());
  }

  private void hear(Event event) {
    int day = Math.max(Days.of(today), event.recordedOn());
    boolean isNews = event.fact().kind() == Kind.FAMILY;
    Decision mine = detector.decide(Given.NHS_NUMBER, one, event, day);
    Decision theirs = detector.decide(Given.NHS_NUMBER, isNews ? due(alwaysDue) : alwaysDue, event, day);
    assertThat(mine.verdict()).as(where).isEqualTo(theirs.verdict());
    assertThat(mine.alerts()).as(where).isEqualTo(theirs.alerts());
    assertThat(mine.ratesChanged()).as(where).isEqualTo(theirs.ratesChanged());
    assertThat(mine.announcements()).as(where).isEqualTo(theirs.announcements());
    if (!mine.verdict().isChange()) {
      return;
    }
    news += isNews ? 1 : 0;
    afterwards += isNews && one.concern().episode() > 0 && !one.concern().open() ? 1 : 0;
    one = mine.child();
    alwaysDue = theirs.child();
    assertThat(one.concern()).as(where).isEqualTo(alwaysDue.concern());
    assertThat(one.dueOn()).as(where).isLessThanOrEqualTo(alwaysDue.dueOn());
  }

  private static Child due(Child child) {
    return new Child(child.history(), child.concern(), Integer.MIN_VALUE, child.spoken());
  }

  private void tick() {
    List<Alert> mine = new ArrayList<>();
    List<Alert> theirs = new ArrayList<>();
    one = tick(one, mine);
    alwaysDue = tick(alwaysDue, theirs);
    assertThat(mine).as(where).isEqualTo(theirs);
    assertThat(one.concern()).as(where).isEqualTo(alwaysDue.concern());
  }

  private Child tick(Child child, List<Alert> alerts) {
    int day = Days.of(today);
    if (child.dueOn() > day) {
      return child;
    }
    Decision decision = detector.tick(Given.NHS_NUMBER, child, day, Days.start(today).toEpochMilli());
    alerts.addAll(decision.alerts());
    return decision.child();
  }
}
