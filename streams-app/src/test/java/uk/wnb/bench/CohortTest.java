package uk.wnb.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.wnb.backtest.MemoryRun;
import uk.wnb.concern.Detectors;
import uk.wnb.history.Kind;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.local.LocalRegistry;
import uk.wnb.service.Configuration;
import uk.wnb.topology.Codec;
import uk.wnb.topology.StoresInMemory;

/** What a cohort leaves in the stores, and what becomes of it under other numbers. */
class CohortTest {
  private static final long SEED = 3;
  private static final Children AREA = new Children(2 * Cohort.CHILDREN + 100);
  private static final Cohort COHORT = new Cohort(AREA, 1, SEED);
  private static final Children CHILDREN = COHORT.children();
  private static final Detectors DETECTORS = new Detectors(Configuration.of(Map.of()).policies());
  private static LocalRegistry registry;
  private static Codec codec;
  private static StoresInMemory stores;

  @BeforeAll
  static void play() {
    registry = new LocalRegistry().start();
    codec = new Codec(Map.of("schema.registry.url", registry.url()));
    codec.registerAll();
    stores = COHORT.play(new StoresInMemory(codec, DETECTORS, new SimpleMeterRegistry()));
  }

  @AfterAll
  static void stop() {
    codec.close();
    registry.close();
  }

  @Test
  void eachChildIsWhatTheCoreAloneMakesOfIt() {
    MemoryRun run = new MemoryRun(DETECTORS, (nhsNumber, decision) -> { });
    EventReader reader = new EventReader(OutcomeCodes.NATIONAL);
    EventStream stream = new EventStream(CHILDREN, SEED + 1, Cohort.EVENTS_OF_A_CHILD);
    LocalDate day = stream.day();
    for (int i = 0; i < CHILDREN.count() * Cohort.EVENTS_OF_A_CHILD; i++) {
      if (!stream.day().equals(day)) {
        day = stream.day();
        run.tick(Cohort.morning(day));
      }
      Said said = stream.next();
      run.hear(said.nhsNumber(), reader.read(said.nhsNumber(), said.record(), said.recordedAt()));
    }
    run.tick(Cohort.morning(Cohort.LAST));
    numbers(CHILDREN).forEach(number -> assertThat(stores.child(number)).isEqualTo(run.child(number)));
  }

  @Test
  void hasTwentyEventsForEachChildAndWhatBrothersAndSistersTell() {
    double events = numbers(CHILDREN).stream().mapToLong(number -> stores.child(number).history().events().stream()
        .filter(event -> event.fact().kind() != Kind.FAMILY).count()).average().orElseThrow();
    // Corrections, retractions and repeats leave no event of their own.
    assertThat(events).isBetween(17.0, 20.0);
    assertThat(numbers(CHILDREN)).anyMatch(number -> !stores.child(number).history().relatives().isEmpty());
  }

  @Test
  void cohortsShareNoHouseholdAndLeaveNobodyOut() {
    Set<String> households = new HashSet<>();
    Set<String> numbers = new TreeSet<>();
    for (int number = 0; number < Cohort.cohorts(AREA); number++) {
      Children children = new Cohort(AREA, number, SEED).children();
      Set<String> own = new HashSet<>();
      IntStream.range(0, children.count()).forEach(i -> own.add(children.household(i)));
      assertThat(households).doesNotContainAnyElementsOf(own);
      households.addAll(own);
      numbers.addAll(numbers(children));
    }
    assertThat(numbers).hasSize(AREA.count()).isEqualTo(new TreeSet<>(numbers(AREA)));
  }

  @Test
  void copiesStandUnderTheNumbersOfThoseInTheSamePlace() {
    List<Kept> all = Kept.of(CHILDREN, stores);
    assertThat(all).extracting(Kept::store).contains("children", "due", "asked", "households");
    Children few = new Cohort(AREA, 2, SEED).children();
    for (Kept kept : all) {
      Kept copy = kept.of(few);
      if (kept.child() >= few.count()) {
        assertThat(copy).isNull();
        continue;
      }
      boolean isHousehold = kept.store().equals("households");
      assertThat(copy.owner()).isEqualTo(isHousehold ? few.household(kept.child()) : few.nhsNumber(kept.child()));
      assertThat(text(copy.key()).replace(copy.owner(), "")).isEqualTo(text(kept.key()).replace(kept.owner(), ""));
      assertThat(text(copy.key())).contains(copy.owner());
      assertThat(copy.value()).isEqualTo(kept.value());
    }
  }

  private static String text(byte[] key) {
    return new String(key, StandardCharsets.ISO_8859_1);
  }

  private static List<String> numbers(Children children) {
    return IntStream.range(0, children.count()).mapToObj(children::nhsNumber).toList();
  }
}
