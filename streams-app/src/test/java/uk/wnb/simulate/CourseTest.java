package uk.wnb.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CourseTest {
  private static final Course DRIFTING = new Course(Course.Kind.DRIFTING, 1_000, 1_600, 270);

  @Test
  void aDriftRisesToItsHeightAndEndsWithTheIncident() {
    assertThat(DRIFTING.height(999)).isZero();
    assertThat(DRIFTING.height(1_135)).isCloseTo(0.5, within(0.001));
    assertThat(DRIFTING.height(1_270)).isEqualTo(1);
    assertThat(DRIFTING.height(1_599)).isEqualTo(1);
    assertThat(DRIFTING.height(1_600)).isZero();
  }

  @Test
  void othersDoNotDrift() {
    Course barrier = new Course(Course.Kind.BARRIER, 1_000, 1_600, 1);

    assertThat(barrier.height(1_300)).isZero();
    assertThat(barrier.isBarredOn(1_300)).isTrue();
    assertThat(barrier.isBarredOn(1_600)).isFalse();
    assertThat(Course.STEADY.isBarredOn(1_300)).isFalse();
    assertThat(Course.BUSY.height(1_300)).isZero();
  }

  @Test
  void aCourseThatWouldBeginBeforeThereIsAChildOrOutlastItsChildhoodIsNotTaken() {
    assertThat(DRIFTING.isWithin(new Span(1_000, 1_600))).isTrue();
    assertThat(DRIFTING.isWithin(new Span(1_001, 1_600))).isFalse();
    assertThat(DRIFTING.isWithin(new Span(1_000, 1_599))).isFalse();
    assertThat(Course.STEADY.isWithin(new Span(1_000, 1_001))).isTrue();
  }
}
