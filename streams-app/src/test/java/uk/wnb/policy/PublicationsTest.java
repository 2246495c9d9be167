package uk.wnb.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.wnb.policy.Publications.Publication;

class PublicationsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final PolicyBook BASE =
      PolicyBook.of(List.of(Profiles.read(Profiles.everybody("default-1", "2026-01-01", 3))));

  private static Publication of(long at, String version, int notBrought) {
    return Publication.of(at, Profiles.of("RXX", version, "2026-01-01", notBrought));
  }

  private static Publications none() {
    return new Publications(BASE, List.of());
  }

  private static String threshold(Publications publications) {
    return Profiles.threshold(publications.book().policy("RXX", DAY));
  }

  @Test
  void theOnePublishedLastStands() {
    assertThat(threshold(none())).isEqualTo("3");
    assertThat(threshold(none().with(of(1, "rxx-1", 4)).with(of(2, "rxx-2", 5)))).isEqualTo("5");
    assertThat(threshold(none().with(of(2, "rxx-2", 5)).with(of(1, "rxx-1", 4)))).isEqualTo("5");
  }

  @Test
  void whoeverHasSeenTheSameHoldsTheSameBook() {
    List<Publication> all = new ArrayList<>(List.of(of(1, "rxx-1", 4), of(2, "rxx-2", 5), of(2, "rxx-3", 6),
        Publication.of(3, Profiles.everybody("default-2", "2026-05-01", 7))));
    for (long seed = 1; seed <= 20; seed++) {
      Collections.shuffle(all, new Random(seed));
      Publications publications = none();
      for (Publication one : all) {
        publications = publications.with(one);
      }
      assertThat(publications.book().policy("RXX", DAY).version()).as("seed %d", seed).isEqualTo("default-2+rxx-3");
    }
  }

  @Test
  void theSameTextAgainIsTheSame() {
    Publications once = none().with(of(1, "rxx-1", 4));

    assertThat(once.with(of(9, "rxx-1", 4))).isSameAs(once);
  }

  @Test
  void aVersionKeepsItsText() {
    Publications once = none().with(of(1, "rxx-1", 4));

    assertThatThrownBy(() -> once.with(of(2, "rxx-1", 5))).isInstanceOf(PolicyException.class)
        .hasMessageStartingWith("line 1, version: is known with another text");
    assertThatThrownBy(() -> none().with(Publication.of(2, Profiles.everybody("default-1", "2026-01-01", 9))))
        .isInstanceOf(PolicyException.class).hasMessageStartingWith("line 1, version: is known with another text");
  }

  /** What is kept of earlier runs is not held against a file that has changed since: the published one stands. */
  @Test
  void whatIsKeptStandsOverAnyFile() {
    PolicyBook other = BASE.with(Profiles.read(Profiles.of("RXX", "rxx-1", "2026-01-01", 9)));

    assertThat(threshold(new Publications(other, List.of(of(1, "rxx-1", 4))))).isEqualTo("4");
  }
}
