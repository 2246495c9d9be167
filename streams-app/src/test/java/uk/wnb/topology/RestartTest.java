package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.avro.FactType;
import uk.wnb.concern.Detectors;
import uk.wnb.local.LocalRegistry;

/** Whoever goes on with what is stored looks at the same children with the same records as if nothing had happened. */
class RestartTest {
  private static final LocalDate DAY = LocalDate.parse("2024-12-02");
  private static final List<String> CHILDREN = SyntheticChildren.first(ChildProcessor.DUE_AT_A_TICK + 25);
  private static final String OTHER = SyntheticChildren.first(CHILDREN.size() + 1).get(CHILDREN.size());

  private final LocalRegistry schemas = new LocalRegistry().start();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Codec codec = new Codec(Map.of("schema.registry.url", schemas.url()));

  @AfterEach
  void stop() {
    codec.close();
    schemas.close();
  }

  /** The third appointment that the child is brought to: how it goes on is looked at with the next tick. */
  @Test
  void whomAnEventHasMadeDueWaitsForTheNextTick() {
    StoresInMemory undisturbed = recovered();
    StoresInMemory restarted = recovered();
    assertThat(due(restarted)).as("due on the day of the last tick").anyMatch(key -> key.startsWith(hex(DAY)));
    restarted.begin();
    List.of(undisturbed, restarted).forEach(stores -> attended(stores, OTHER, DAY, "5"));
    assertThat(all(restarted)).isEqualTo(all(undisturbed));
  }

  /** Left over by the tick and by the first record after it: ten are looked at with each. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void whoWasLeftOverIsLookedAtWithTheNextRecords(int restartBefore) {
    StoresInMemory undisturbed = crowded();
    StoresInMemory restarted = crowded();
    for (int i = 1; i <= 4; i++) {
      if (i == restartBefore) {
        restarted.begin();
      }
      for (StoresInMemory stores : List.of(undisturbed, restarted)) {
        attended(stores, OTHER, DAY.plusDays(i), "5");
      }
      assertThat(all(restarted)).as("after record %d", i).isEqualTo(all(undisturbed));
      assertThat(due(restarted)).hasSize(Math.max(0, 25 - 10 * i));
    }
  }

  /** Whoever looks on adds up all instances: a partition counts where it is, from the start and no longer than that. */
  @Test
  void aPartitionIsBehindWhereItIs() {
    StoresInMemory stores = crowded();
    assertThat(behind()).isOne();
    stores.end();
    assertThat(behind()).isZero();
    stores.begin();
    assertThat(behind()).isOne();
  }

  private int behind() {
    return (int) meters.get("wnb.due.partitions.behind").gauge().value();
  }

  private StoresInMemory recovered() {
    StoresInMemory stores = stores();
    String child = CHILDREN.get(0);
    for (int day = 10; day < 16; day++) {
      attended(stores, child, LocalDate.of(2024, 1, day), "3");
    }
    attended(stores, child, LocalDate.parse("2024-03-10"), "5");
    attended(stores, child, LocalDate.parse("2024-04-10"), "5");
    stores.tick(Records.at(DAY));
    attended(stores, child, DAY, "5");
    return stores;
  }

  /** A barrier of each child ends on one day. */
  private StoresInMemory crowded() {
    StoresInMemory stores = stores();
    for (String child : CHILDREN) {
      stores.tell(child, Records.context(child, "barrier", Records.at("2024-11-01")).setFact(FactType.BARRIER_OPEN)
          .setValue("transport").setEndsOn(DAY).build(), Records.at("2024-11-01"));
    }
    assertThat(due(stores)).hasSameSizeAs(CHILDREN);
    stores.tick(Records.at(DAY));
    assertThat(due(stores)).hasSize(25);
    return stores;
  }

  private StoresInMemory stores() {
    return new StoresInMemory(codec, new Detectors(DetectorDriver.policies()), meters);
  }

  private static void attended(StoresInMemory stores, String child, LocalDate day, String outcome) {
    stores.tell(child, Records.attendance(child, "on " + day, Records.at(day), outcome).build(), Records.at(day));
  }

  private static List<String> all(StoresInMemory stores) {
    List<String> all = new ArrayList<>();
    stores.forEach((store, partition, key, value) -> all.add(store + " " + HexFormat.of().formatHex(key) + " "
        + HexFormat.of().formatHex(value)));
    return all;
  }

  private static List<String> due(StoresInMemory stores) {
    List<String> due = new ArrayList<>();
    stores.forEach((store, partition, key, value) -> {
      if (store.equals(Names.DUE)) {
        due.add(HexFormat.of().formatHex(key));
      }
    });
    return due;
  }

  private static String hex(LocalDate day) {
    return HexFormat.of().formatHex(Keys.dueFrom((int) day.toEpochDay()).get());
  }
}
