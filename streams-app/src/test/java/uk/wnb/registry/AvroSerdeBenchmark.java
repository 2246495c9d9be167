package uk.wnb.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import uk.wnb.avro.Attendance;
import uk.wnb.local.LocalRegistry;

/** What the serde adds to Avro itself, per record. Run by JMH's main class on the test class path. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class AvroSerdeBenchmark {

  private final Attendance attendance = Fixtures.attendance();
  private final Headers headers = new RecordHeaders();
  private final SpecificDatumReader<Attendance> reader = new SpecificDatumReader<>(Attendance.class);
  private final SpecificDatumWriter<Attendance> writer = new SpecificDatumWriter<>(Attendance.class);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
  private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
  private BinaryDecoder decoder;
  private LocalRegistry registry;
  private RegistryClient client;
  private AvroSerde<Attendance> serde;
  private byte[] payload;
  private byte[] body;

  /** A registry, a serde, and a payload. */
  @Setup
  public void start() {
    registry = new LocalRegistry().start();
    client = new RegistryClient(RegistryConfig.at(registry.url()));
    serde = new AvroSerde<>(Attendance.class, client, false);
    payload = serde.serializer().serialize(Fixtures.TOPIC, attendance);
    body = Arrays.copyOfRange(payload, WireFormat.PREFIX_BYTES, payload.length);
  }

  /** Stops them. */
  @TearDown
  public void stop() {
    serde.close();
    client.close();
    registry.close();
  }

  /** Avro alone, with everything reused that can be. */
  @Benchmark
  public Attendance plainDecode() throws IOException {
    decoder = DecoderFactory.get().binaryDecoder(body, decoder);
    return reader.read(null, decoder);
  }

  /** The serde, as Kafka calls it. */
  @Benchmark
  public Attendance serdeDecode() {
    return serde.deserializer().deserialize(Fixtures.TOPIC, headers, payload);
  }

  /** Avro alone, with everything reused that can be. */
  @Benchmark
  public byte[] plainEncode() throws IOException {
    out.reset();
    writer.write(attendance, encoder);
    encoder.flush();
    return out.toByteArray();
  }

  /** The serde, as Kafka calls it. */
  @Benchmark
  public byte[] serdeEncode() {
    return serde.serializer().serialize(Fixtures.TOPIC, headers, attendance);
  }
}
