package uk.wnb.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.family.Household.Heard;
import uk.wnb.history.Summary;
import uk.wnb.history.Summary.What;

/** Whom a child's announcement reaches. */
class HouseholdTest {
  private static final String A = "9990000018";
  private static final String B = "9990000026";
  private static final String C = "9990000034";

  private Household household = Household.empty("H1");

  @Test
  void theFirstChildReachesNobody() {
    assertThat(hear("2024-01-01", Kin.of(A))).isEmpty();
  }

  @Test
  void theOthersAreToldOfWhoJoins() {
    hear("2024-01-01", Kin.of(A));
    hear("2024-01-02", Kin.of(B));
    Summary joining = Kin.of(C, Kin.item("2024-01-01", What.WAS_NOT_BROUGHT));
    assertThat(hear("2024-01-03", joining)).containsExactly(
        new Delivery(A, Kin.stamp("2024-01-03"), joining), new Delivery(B, Kin.stamp("2024-01-03"), joining));
  }

  @Test
  void theSameAgainAndWhatIsOlderReachNobody() {
    hear("2024-01-01", Kin.of(A));
    hear("2024-01-05", Kin.of(B));
    Household before = household;
    assertThat(hear("2024-01-06", Kin.of(B))).isEmpty();
    assertThat(hear("2024-01-04", Kin.in(B, List.of(Kin.stay("H2", "2019-01-01", null))))).isEmpty();
    assertThat(household).isSameAs(before);
  }

  @Test
  void whoHasLeftIsSentOnWithTheDayAndToldNoMore() {
    hear("2024-01-01", Kin.of(A));
    hear("2024-01-02", Kin.of(B));
    Summary left = Kin.in(A, List.of(Kin.stay("H1", "2019-01-01", "2024-02-01")));
    assertThat(hear("2024-02-01", left)).extracting(Delivery::to).containsExactly(B);
    assertThat(hear("2024-02-02", Kin.in(B, List.of(Kin.stay("H1", "2018-01-01", null))))).isEmpty();
  }

  /** That A left is heard first, but B had left before: A, who was left behind, is to know no more of its care. */
  @Test
  void whoLeftLaterIsStillToldOfWhoLeftBefore() {
    hear("2024-01-01", Kin.of(A));
    hear("2024-01-02", Kin.of(B));
    hear("2024-03-02", Kin.in(A, List.of(Kin.stay("H1", "2019-01-01", "2024-03-01"))));
    Summary before = Kin.in(B, List.of(Kin.stay("H1", "2019-01-01", "2024-02-01")));
    assertThat(hear("2024-03-03", before)).containsExactly(new Delivery(A, Kin.stamp("2024-03-03"), before));
  }

  @Test
  void whoLeftEarlierIsNotToldOfWhoLeftLater() {
    hear("2024-01-01", Kin.of(A));
    hear("2024-01-02", Kin.of(B));
    hear("2024-02-02", Kin.in(A, List.of(Kin.stay("H1", "2019-01-01", "2024-02-01"))));
    assertThat(hear("2024-03-03", Kin.in(B, List.of(Kin.stay("H1", "2019-01-01", "2024-03-01"))))).isEmpty();
  }

  @Test
  void theOthersAreToldOfWhoComesBack() {
    hear("2024-01-01", Kin.of(A));
    hear("2024-01-02", Kin.of(B));
    hear("2024-02-01", Kin.in(A, List.of(Kin.stay("H1", "2019-01-01", "2024-02-01"))));
    Summary back = Kin.in(A, List.of(Kin.stay("H1", "2019-01-01", "2024-02-01"), Kin.stay("H1", "2024-05-01", null)));
    assertThat(hear("2024-05-01", back)).containsExactly(new Delivery(B, Kin.stamp("2024-05-01"), back));
  }

  /** What came of a child's care is passed on and not kept. */
  @Test
  void keptIsWhoLivesThereAndNothingElse() {
    hear("2024-01-01", Kin.of(A, Kin.item("2023-01-01", What.BROUGHT)));
    Household other = Household.empty("H1").hear(Kin.stamp("2024-01-01"), Kin.of(A)).household();
    assertThat(household).isEqualTo(other);
  }

  @Test
  void aMembershipThatWasAMistakeIsTakenBackWithTheOthers() {
    hear("2024-01-01", Kin.of(A));
    hear("2024-01-02", Kin.of(B));
    Summary never = Kin.in(B, List.of());
    assertThat(hear("2024-01-03", never)).containsExactly(new Delivery(A, Kin.stamp("2024-01-03"), never));
  }

  @Test
  void moreThanAFamilyIsNotTakenIn() {
    for (int child = 0; child < Household.MOST_MEMBERS; child++) {
      assertThat(household.hear(Kin.stamp("2024-01-01"), Kin.of("child " + child)).tooLarge()).isFalse();
      household = household.hear(Kin.stamp("2024-01-01"), Kin.of("child " + child)).household();
    }
    Heard one = household.hear(Kin.stamp("2024-01-02"), Kin.of("one more"));
    assertThat(one.tooLarge()).isTrue();
    assertThat(one.household()).isSameAs(household);
    assertThat(one.deliveries()).isEmpty();
    assertThat(hear("2024-01-03", Kin.in("child 7", List.of(Kin.stay("H1", "2020-01-01", null)))))
        .hasSize(Household.MOST_MEMBERS - 1);
  }

  @Test
  void thoseWhoHaveLeftMakeRoom() {
    for (int child = 0; child < Household.MOST_MEMBERS; child++) {
      hear("2024-01-01", Kin.in("child " + child, List.of(Kin.stay("H1", "2019-01-01", "2024-01-01"))));
    }
    assertThat(household.hear(Kin.stamp("2024-01-02"), Kin.of("one more")).tooLarge()).isFalse();
  }

  @Test
  void isReadAsItWasWritten() {
    assertThat(HouseholdCodec.decode("H1", null)).isEqualTo(Household.empty("H1"));
    hear("2024-01-01", Kin.of(A, Kin.item("2023-01-01", What.BROUGHT), Kin.item("2024-01-01", What.HEAD_INJURY)));
    hear("2024-01-02", new Summary(B, true, -400, List.of(Kin.stay("H1", "2023-12-01", "2025-01-01")), List.of()));
    byte[] bytes = HouseholdCodec.encode(household);
    assertThat(HouseholdCodec.decode("H1", bytes)).isEqualTo(household);
    assertThat(HouseholdCodec.encode(HouseholdCodec.decode("H1", bytes))).isEqualTo(bytes);
  }

  @Test
  void damagedBytesAndNewerVersionsAreRefused() {
    hear("2024-01-01", Kin.of(A));
    byte[] bytes = HouseholdCodec.encode(household);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    assertThatThrownBy(() -> HouseholdCodec.decode("H1", longer)).hasMessageContaining("damaged");
    bytes[0]++;
    assertThatThrownBy(() -> HouseholdCodec.decode("H1", bytes)).hasMessageContaining("version 3");
  }

  private List<Delivery> hear(String day, Summary summary) {
    Heard heard = household.hear(Kin.stamp(day), summary);
    household = heard.household();
    return heard.deliveries();
  }
}
