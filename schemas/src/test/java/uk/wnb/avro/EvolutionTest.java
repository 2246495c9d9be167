package uk.wnb.avro;

import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Releases side by side: what one writes the other reads. */
class EvolutionTest {
  @BeforeAll
  static void trust() {
    TrustedClasses.install();
  }

  static Stream<Schema> records() {
    return SchemaFiles.records();
  }

  @ParameterizedTest
  @MethodSource("records")
  void aLaterReleaseIsCompatibleBothWays(Schema now) {
    assertCompatible(now, Releases.later(now));
  }

  @ParameterizedTest
  @MethodSource("records")
  void anEarlierReleaseIsCompatibleBothWays(Schema now) {
    assertCompatible(now, Releases.earlier(now));
  }

  @ParameterizedTest
  @MethodSource("records")
  void aNewSymbolIsReadAsUnknownAndANewFieldIsLeftOut(Schema now) {
    IndexedRecord written = Filled.record(Releases.later(now));
    assertUnknown(written, read(written, now));
  }

  @Test
  void aNewSymbolIsReadAsUnknownInEveryKindOfEventInTheLog() {
    Schema now = ChildEvent.getClassSchema();
    Schema later = Releases.later(now);
    for (Schema kind : later.getField("event").schema().getTypes()) {
      IndexedRecord written = Filled.record(later);
      written.put(later.getField("event").pos(), Filled.record(kind));
      assertUnknown(written, read(written, now));
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void bytesOfAnEarlierReleaseGetTheDefaults(Schema now) {
    SpecificRecordBase read = read(Filled.record(Releases.earlier(now)), now);
    for (Field field : read.getSchema().getFields()) {
      if (field.hasDefaultValue()) {
        assertThat(read.get(field.pos())).as(field.name()).isEqualTo(read.getSpecificData().getDefaultValue(field));
      }
    }
  }

  @Test
  void aNewKindOfEventIsCompatibleBackwardOnly() {
    List<Schema> kinds = ChildEvent.getClassSchema().getField("event").schema().getTypes();
    Schema later = Schema.createUnion(kinds);
    Schema earlier = Schema.createUnion(kinds.subList(0, kinds.size() - 1));
    assertThat(compatibility(later, earlier)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    assertThat(compatibility(earlier, later)).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
  }

  @Test
  void theDefaultsOfAnAppointmentNeverCountAgainstAFamily() {
    var read = (Appointment) read(Filled.record(Releases.earlier(Appointment.getClassSchema())), Appointment.getClassSchema());
    assertThat(read.getOperation()).isEqualTo(Operation.ASSERT);
    assertThat(read.getCancelledBy()).isEqualTo(CancelledBy.UNKNOWN);
    assertThat(read.getSetting()).isEqualTo(Setting.UNKNOWN);
    assertThat(read.getReason()).isNull();
  }

  @Test
  void theEnumsOfAnAlertAreFoundAtEveryDepth() {
    // Guards the test above it: change, tier, and the tier inside the finding.
    assertThat(Filled.enums(Filled.record(Releases.later(Alert.getClassSchema())))).hasSize(3);
  }

  private static void assertUnknown(IndexedRecord written, SpecificRecordBase read) {
    assertThat(Filled.enums(written)).allSatisfy(value -> assertThat(value).hasToString(Releases.ADDED_SYMBOL));
    assertThat(read.getSchema().getField(Releases.ADDED_FIELD)).isNull();
    List<Object> enums = Filled.enums(read);
    assertThat(enums).hasSameSizeAs(Filled.enums(written));
    assertThat(enums).allSatisfy(value -> assertThat(value).hasToString("UNKNOWN"));
  }

  private static SpecificRecordBase read(IndexedRecord written, Schema now) {
    Class<?> type = SpecificData.get().getClass(now);
    return Binary.read(Binary.writeGeneric(written), written.getSchema(), type);
  }

  private static void assertCompatible(Schema one, Schema other) {
    assertThat(GenericData.get().validate(other, Filled.record(other))).isTrue();
    assertThat(compatibility(one, other)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    assertThat(compatibility(other, one)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
  }

  private static SchemaCompatibilityType compatibility(Schema reader, Schema writer) {
    return checkReaderWriterCompatibility(reader, writer).getType();
  }
}
