package uk.wnb.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The time left is what it turns out to be, and becomes less. */
class EtaTest {
  private static final Pattern LEFT = Pattern.compile(", ([0-9,]+) s left");
  private static final int TELL_SECONDS = 5;

  private final long[] now = {0};

  private String tell(Eta eta, int second, long done, long total) {
    now[0] = second * 1_000_000_000L;
    return eta.at(done, total);
  }

  private Eta eta() {
    return new Eta("judged", 0, () -> now[0]);
  }

  /** Seconds left, by line; of a line that says none there is none. */
  private static List<Long> left(List<String> lines) {
    return lines.stream().map(LEFT::matcher).filter(Matcher::find)
        .map(found -> Long.parseLong(found.group(1).replace(",", ""))).toList();
  }

  @Test
  void workThatGoesOnAsItBeganEndsWhenItIsSaidTo() {
    Eta eta = eta();
    List<String> lines = new ArrayList<>();
    for (int second = 0; second <= 95; second += TELL_SECONDS) {
      lines.add(tell(eta, second, second * 100, 10_000));
    }
    assertThat(lines.remove(0)).isNull();
    assertThat(left(lines)).hasSize(19).startsWith(95L, 90L).endsWith(10L, 5L);
  }

  /** For each ten records that are judged eight more are appended: what is left falls by a fifth of what is done. */
  @Test
  void workThatGrowsWhileItIsDoneIsNotSaidToBeNearlyDone() {
    Eta eta = eta();
    List<String> lines = new ArrayList<>();
    for (int second = 0; second < 500; second += TELL_SECONDS) {
      lines.add(tell(eta, second, second * 100, 10_000 + second * 80));
    }
    assertThat(left(lines.subList(1, lines.size()))).hasSize(99).startsWith(495L, 490L).endsWith(10L, 5L);
  }

  /** A thousand a second for ten minutes, then a hundred: a minute later only the hundred counts. */
  @Test
  void workThatSlowsDownIsToldByHowFastItIsNow() {
    Eta eta = eta();
    for (int second = 0; second <= 600; second += TELL_SECONDS) {
      tell(eta, second, second * 1_000, 660_000);
    }
    List<String> lines = new ArrayList<>();
    for (int second = 605; second < 1_200; second += TELL_SECONDS) {
      lines.add(tell(eta, second, 600_000 + (second - 600) * 100, 660_000));
    }
    assertThat(left(lines.subList(12, lines.size()))).startsWith(535L, 530L).endsWith(10L, 5L);
    assertThat(lines.get(lines.size() - 1)).as("the rate is that of all of it").contains(" 552/s, 5 s left");
  }

  @Test
  void whileNothingBecomesLessNoTimeIsSaid() {
    Eta eta = eta();
    assertThat(tell(eta, 0, 0, 1_000)).isNull();
    assertThat(tell(eta, 5, 100, 1_100)).isEqualTo("judged: 9.1 % of 1,100, 20/s");
    assertThat(tell(eta, 10, 150, 1_300)).endsWith("/s");
    assertThat(tell(eta, 15, 800, 1_300)).endsWith(", 15 s left");
  }
}
