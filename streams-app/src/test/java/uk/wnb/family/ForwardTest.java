package uk.wnb.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Applied;
import uk.wnb.history.Event;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.History;
import uk.wnb.history.Summary;
import uk.wnb.history.Summary.What;
import uk.wnb.oracle.Given;

/** What goes on to the number that has replaced another. */
class ForwardTest {
  private static final String OLD = "9990000018";
  private static final String SISTER = "9990000026";
  private static final String NEW = "9990000034";
  private static final Summary NEWS = Kin.of(SISTER, Kin.item("2023-04-20", What.WAS_NOT_BROUGHT));
  private static final Event REPLACED = Given.context("2023-06-01", ContextType.NHS_NUMBER_REPLACED, NEW).event();

  @Test
  void whatIsKnownOfBrothersAndSistersGoesOn() {
    assertThat(forward(told()).history().relatives()).containsExactly(NEWS);
  }

  /** Under the new number the child may live with her and rightly know what came of her care, under the same stamp. */
  @Test
  void whatTheOldNumberShouldNotHaveHeardDoesNot() {
    History known = told().apply(rest(List.of("H1"))).history();
    assertThat(known.relatives()).as("what is left of it").hasSize(1).allMatch(sister -> sister.items().isEmpty());
    Forward forward = forward(known);
    assertThat(forward.history().relatives()).isEmpty();
    assertThat(forward.history().contacts()).hasSize(1);
    History rightly = told();
    assertThat(rightly.apply(forward.event()).history().relatives()).containsExactly(NEWS);
  }

  @Test
  void norDoesItWhenItIsReadLater() {
    History stub = told().apply(REPLACED).history();
    Event rest = rest(List.of());
    assertThat(Forward.of(OLD, rest, stub.apply(rest), List.of())).isNull();
  }

  private static Forward forward(History known) {
    Applied applied = known.apply(REPLACED);
    return Forward.of(OLD, REPLACED, applied, List.of());
  }

  private static History told() {
    return History.EMPTY.apply(Given.brought("2023-03-01").event()).history()
        .apply(new Delivery(OLD, Kin.stamp("2023-05-01"), NEWS).event()).history();
  }

  private static Event rest(List<String> homes) {
    return new Delivery(OLD, Kin.stamp("2023-05-01"), NEWS.livingOnlyIn(homes), Delivery.Rank.REST).event();
  }
}
