package uk.wnb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.audit.Changes.Change;
import uk.wnb.audit.Changes.Delta;

class ChangesTest {
  private static final Slice ONE = slice("one");
  private static final Slice OTHER = slice("other");

  private final Changes changes = new Changes();

  @Test
  void ofOneSliceAreAddedUpByMeasureInTheOrderOfMeasures() {
    changes.of(ONE).add(Measure.BROUGHT, 1);
    changes.of(slice("one")).add(Measure.OFFERED, 1);
    changes.of(ONE).add(Measure.OFFERED, 1);
    assertThat(changes.list()).containsExactly(
        new Change(ONE, List.of(new Delta(Measure.OFFERED, 2), new Delta(Measure.BROUGHT, 1))));
  }

  @Test
  void areToldInTheOrderInWhichSlicesWereFirstUsed() {
    changes.of(OTHER).add(Measure.WNB, -1);
    changes.of(ONE).add(Measure.WNB, 1);
    changes.of(OTHER).add(Measure.OFFERED, -1);
    assertThat(changes.list()).extracting(Change::slice).containsExactly(OTHER, ONE);
  }

  @Test
  void whatComesToNothingIsNotTold() {
    changes.of(ONE).add(Measure.WNB, -1);
    changes.of(ONE).add(Measure.WNB, 1);
    changes.of(OTHER).add(Measure.OFFERED, -1);
    changes.of(OTHER).add(Measure.OFFERED, 1);
    changes.of(OTHER).add(Measure.BROUGHT, 1);
    assertThat(changes.list()).containsExactly(new Change(OTHER, List.of(new Delta(Measure.BROUGHT, 1))));
  }

  private static Slice slice(String value) {
    return new Slice(Collections.nCopies(Dimension.COUNT, value));
  }
}
