package uk.wnb.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.Test;
import uk.wnb.local.LocalRegistry;
import uk.wnb.registry.UndecodableException.Reason;

/** Damaged payloads of every record give a value or {@link UndecodableException}, and nothing else ever. */
class AvroDeserializerFuzzTest {

  private static final long SEED = Long.getLong("seed", 7L);
  private static final int MUTATIONS = 20_000;

  @Test
  void survivesAnyDamage() {
    try (LocalRegistry registry = new LocalRegistry().start();
        RegistryClient client = new RegistryClient(Fixtures.once(registry.url()))) {
      Map<Reason, Integer> seen = new EnumMap<>(Reason.class);
      int values = 0;
      for (Class<? extends SpecificRecord> type : Fixtures.RECORDS) {
        values += fuzz(type, client, seen);
      }
      assertThat(seen.keySet()).as("the damage is of every kind").contains(Reason.values());
      assertThat(values).as("some damage goes unseen").isPositive();
    }
  }

  private <T extends SpecificRecord> int fuzz(Class<T> type, RegistryClient client, Map<Reason, Integer> seen) {
    Schema schema = SpecificData.get().getSchema(type);
    int id = client.register(type.getName(), schema);
    List<byte[]> valid = new ArrayList<>();
    new RandomData(schema, 50, SEED, true).forEach(datum -> valid.add(Fixtures.wire(id, schema, datum)));
    SplittableRandom random = new SplittableRandom(SEED);
    int values = 0;
    try (AvroDeserializer<T> deserializer = new AvroDeserializer<>(type, client, false)) {
      for (int i = 0; i < MUTATIONS / Fixtures.RECORDS.size() + 1; i++) {
        byte[] damaged = damage(valid.get(random.nextInt(valid.size())), random);
        String where = "seed " + SEED + ", " + type.getSimpleName() + ", mutation " + i;
        values += read(deserializer, damaged, seen, where);
      }
    }
    return values;
  }

  private static int read(AvroDeserializer<?> deserializer, byte[] damaged, Map<Reason, Integer> seen, String where) {
    try {
      assertThat(deserializer.deserialize("fuzz", damaged)).isNotNull();
      return 1;
    } catch (UndecodableException e) {
      seen.merge(e.reason(), 1, Integer::sum);
      return 0;
    } catch (Throwable e) {
      return fail(where, e);
    }
  }

  private static byte[] damage(byte[] valid, SplittableRandom random) {
    byte[] bytes = valid.clone();
    int hits = 1 + random.nextInt(4);
    for (int hit = 0; hit < hits; hit++) {
      bytes = strike(bytes, random);
    }
    return bytes;
  }

  private static byte[] strike(byte[] bytes, SplittableRandom random) {
    if (bytes.length == 0) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(8)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt(256);
      case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 9), (byte) 0xff);
      case 3 -> bytes[Math.min(at, 4)] = (byte) random.nextInt(16);
      case 4 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 5 -> {
        return Arrays.copyOf(bytes, bytes.length + random.nextInt(30));
      }
      case 6 -> {
        byte[] without = Arrays.copyOf(bytes, bytes.length - 1);
        System.arraycopy(bytes, at + 1, without, at, bytes.length - at - 1);
        return without;
      }
      default -> System.arraycopy(bytes, at / 2, bytes, at, bytes.length - at);
    }
    return bytes;
  }
}
