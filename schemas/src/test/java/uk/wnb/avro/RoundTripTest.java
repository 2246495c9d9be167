package uk.wnb.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.AvroMissingFieldException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is built comes back the same from its bytes. */
class RoundTripTest {
  static Stream<SpecificRecordBase> examples() {
    return Examples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aRecordComesBackFromItsBytes(SpecificRecordBase record) {
    // The built one does the comparing: Avro's own list, which a read one holds, throws on a date that may be null.
    assertThat(record).isEqualTo(reread(record));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aRecordIsWrittenToTheSameBytesEveryTime(SpecificRecordBase record) {
    assertThat(Binary.write(reread(record))).isEqualTo(Binary.write(record));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theExampleLeavesNothingOut(SpecificRecordBase record) {
    assertThat(record.getSchema().getFields()).allSatisfy(field -> assertThat(record.get(field.pos())).isNotNull());
  }

  @Test
  void everyRecordHasAnExample() {
    assertThat(examples().map(SpecificRecordBase::getSchema).map(Schema::getName))
        .containsExactlyInAnyOrderElementsOf(SchemaFiles.records().map(Schema::getName).toList());
  }

  @Test
  void anEventOfAnyKindStandsInTheLog() {
    for (SpecificRecordBase event : Examples.all().subList(0, 7)) {
      var entry = ChildEvent.newBuilder().setEvent(event).build();
      assertThat(((ChildEvent) reread(entry)).getEvent()).isExactlyInstanceOf(event.getClass()).isEqualTo(event);
    }
  }

  @Test
  void timesKeepTheirMilliseconds() {
    var read = (Tick) reread(Tick.newBuilder().setAt(Instant.parse("2022-11-17T23:59:59.999Z")).build());
    assertThat(read.getAt()).isEqualTo("2022-11-17T23:59:59.999Z");
  }

  @Test
  void whatIsNotKnownComesBackNull() {
    var bare = ChildContext.newBuilder(Examples.context()).clearValue().clearEndsOn().build();
    var read = (ChildContext) reread(bare);
    assertThat(read.getValue()).isNull();
    assertThat(read.getEndsOn()).isNull();
  }

  @Test
  void anAlertWithNothingStandingHasEmptyLists() {
    var read = (Alert) reread(Alert.newBuilder(Examples.alert()).clearSignals().clearFindings().clearEvidence().build());
    assertThat(List.of(read.getSignals(), read.getFindings(), read.getEvidence())).allMatch(List::isEmpty);
  }

  @Test
  void anEventWithoutItsChildIsNotBuilt() {
    var nobody = Attendance.newBuilder(Examples.attendance()).clearNhsNumber();
    assertThatThrownBy(nobody::build).isInstanceOf(AvroMissingFieldException.class);
  }

  private static SpecificRecordBase reread(SpecificRecordBase record) {
    return Binary.read(Binary.write(record), record.getSchema(), record.getClass());
  }
}
