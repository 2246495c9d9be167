package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import uk.wnb.concern.Change;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detector;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Residence;
import uk.wnb.history.Summary;
import uk.wnb.policy.Policy;

/** Mistakes that a comparison has to notice: each is planted in one of the two implementations. */
final class Faults {
  private static final Policy POLICY = Given.policy();
  private static final Detector DETECTOR = new Detector(POLICY);
  private static final NaiveSignals NAIVE = new NaiveSignals(POLICY);

  private Faults() {
  }

  /** A detector under a policy that is a little different. */
  static Trial policy(UnaryOperator<PolicyText> change) {
    Detector wrong = new Detector(Given.policy(change));
    return new Trial(() -> new Production(wrong), () -> new Oracle(POLICY, NAIVE));
  }

  /** A detector that tells people of what stands a day before they are to be told. */
  static Trial tellsADayEarly() {
    Detector early = new Detector(Given.policy(text -> text.notifyingFrom("2020-02-28")));
    Policy right = Given.policy(text -> text.notifyingFrom("2020-02-29"));
    return new Trial(() -> new Production(early), () -> new Oracle(right));
  }

  /** Windows that begin a day too late or too early. */
  static Trial windowsBy(int days) {
    return new Trial(() -> new Production(DETECTOR), () -> new Oracle(POLICY, new NaiveSignals(POLICY) {
      @Override
      LocalDate windowAfter(LocalDate day, int months) {
        return super.windowAfter(day, months).plusDays(days);
      }
    }));
  }

  /** A detector that forgets one event in {@code odds}. */
  static Trial forgetsOneIn(int odds) {
    return new Trial(() -> new Production(DETECTOR) {
      @Override
      public Decision hear(Report report, LocalDate today) {
        boolean lost = Math.floorMod((report.id() + report.recordedAt()).hashCode(), odds) == 0;
        return lost ? ignored(report.event(), today) : super.hear(report, today);
      }
    }, () -> new Oracle(POLICY, NAIVE));
  }

  /** A detector that takes the day of UTC for the day of London. */
  static Trial readsUtcDays() {
    return new Trial(() -> new Production(DETECTOR) {
      @Override
      public Decision hear(Report report, LocalDate today) {
        Event event = report.event();
        int minute = (int) Math.floorDiv(report.occursAt().getEpochSecond(), 60);
        return hear(new Event(event.id(), event.source(), event.key(), minute, event.recordedAt(), event.retracted(),
            event.fact()), today);
      }
    }, () -> new Oracle(POLICY, NAIVE));
  }

  /** A detector that takes what it is told twice for two things. */
  static Trial countsTwice() {
    return new Trial(() -> new Production(DETECTOR) {
      private final Set<Report> heard = new HashSet<>();

      @Override
      public Decision hear(Report report, LocalDate today) {
        return super.hear(heard.add(report) ? report : report.record(report.recordId() + " again"), today);
      }
    }, () -> new Oracle(POLICY, NAIVE));
  }

  /** A detector that the days pass by. */
  static Trial hearsNoTicks() {
    return new Trial(() -> new Production(DETECTOR) {
      @Override
      public boolean isDueOn(LocalDate day) {
        return false;
      }
    }, () -> new Oracle(POLICY, NAIVE));
  }

  /** An oracle in which nobody is ever late to look. */
  static Trial climbsNothing() {
    return new Trial(() -> new Production(DETECTOR), () -> new Oracle(new NaiveLife(POLICY, NAIVE) {
      @Override
      boolean isLate() {
        return false;
      }
    }));
  }

  /** An oracle by which the end of a concern is for those alone whose records it still rests on. */
  static Trial endsForWhoIsLeft() {
    return new Trial(() -> new Production(DETECTOR), () -> new Oracle(new NaiveLife(POLICY, NAIVE) {
      @Override
      boolean isForAllWhoKnow(Change change) {
        return false;
      }
    }));
  }

  /** A detector to which reviews are of no consequence. */
  static Trial hearsNoReviews() {
    return new Trial(() -> new Production(DETECTOR) {
      @Override
      public Decision hear(Report report, LocalDate today) {
        return super.hear(report.fact() instanceof Fact.Review review
            ? report.saying(new Fact.Review("none", review.outcome(), review.reviewer())) : report, today);
      }
    }, () -> new Oracle(POLICY, NAIVE));
  }

  /** A detector to which nobody says that a child was sent on. */
  static Trial hearsOfNobodySentOn() {
    return emergencies(said -> new Fact.Emergency(said.discharge(), said.complaint(), said.category(), said.site(),
        said.mobility(), false));
  }

  /** A detector to which nobody says that a child was back for the same. */
  static Trial hearsOfNoFollowUps() {
    return emergencies(said -> new Fact.Emergency(said.discharge(), said.complaint(),
        said.isPlanned() ? said.category() : Fact.Category.UNKNOWN, said.site(), said.mobility(), said.transferred()));
  }

  private static Trial emergencies(UnaryOperator<Fact.Emergency> heard) {
    return new Trial(() -> new Production(DETECTOR) {
      @Override
      public Decision hear(Report report, LocalDate today) {
        return super.hear(report.fact() instanceof Fact.Emergency said ? report.saying(heard.apply(said)) : report,
            today);
      }
    }, () -> new Oracle(POLICY, NAIVE));
  }

  /** A detector to which nobody tells where brothers and sisters live. */
  static Trial hearsNoRelatives() {
    return relatives(residences -> List.of());
  }

  /** A detector that takes one household for another. */
  static Trial countsWhoLivesElsewhere() {
    return relatives(residences -> residences.stream()
        .map(stay -> new Residence("H1", stay.from(), stay.to())).toList());
  }

  private static Trial relatives(UnaryOperator<List<Residence>> residences) {
    return new Trial(() -> new Production(DETECTOR) {
      @Override
      public Decision hear(Report report, LocalDate today) {
        return super.hear(report.fact() instanceof Fact.Relative relative
            ? report.saying(new Fact.Relative(living(relative.summary(), residences))) : report, today);
      }
    }, () -> new Oracle(POLICY, NAIVE));
  }

  private static Summary living(Summary other, UnaryOperator<List<Residence>> residences) {
    return new Summary(other.nhsNumber(), other.sensitive(), other.birth(), residences.apply(other.residences()),
        other.items(), other.extent());
  }

  /** An oracle in which codes 2 are not counted as not brought. */
  static Trial leavesOutFamilyCancellations() {
    return new Trial(() -> new Production(DETECTOR), () -> new Oracle(POLICY, new NaiveSignals(POLICY) {
      @Override
      boolean isNotBrought(Known.Meeting meeting) {
        return isWasNotBrought(meeting);
      }
    }));
  }
}
