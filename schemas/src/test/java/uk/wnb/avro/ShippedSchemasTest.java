package uk.wnb.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema files that are packaged: all there, named after their content, and keeping the rules. */
class ShippedSchemasTest {
  private static final Map<String, Schema> FILES = SchemaFiles.parsed();
  private static final List<String> ENVELOPE = List.of(
      "eventId", "nhsNumber", "source", "recordId", "occursAt", "recordedAt", "operation");

  static Stream<String> files() {
    return FILES.keySet().stream();
  }

  @Test
  void theFilesAreThese() {
    assertThat(FILES).containsOnlyKeys(
        "Alert", "AlertReview", "Appointment", "Attendance", "AuditCount", "ChildContext", "ChildEvent", "ChildMoved", "ChildRates",
        "ChildSummary", "DeadLetter", "EducationAttendance", "EmergencyAttendance", "Erasure", "FamilyMember", "HouseholdMember",
        "Operation", "PolicyChange", "Setting", "Tick");
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileBearsTheNameOfItsType(String file) {
    assertThat(FILES.get(file).getFullName()).isEqualTo("uk.wnb.avro." + file);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyTypeAndFieldKeepsTheRules(String file) {
    assertThat(SchemaRules.faults(FILES.get(file))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Appointment", "Attendance", "EmergencyAttendance", "EducationAttendance", "ChildContext", "AlertReview", "FamilyMember",
      "ChildMoved"})
  void anInputBeginsWithTheEnvelope(String record) {
    List<Field> head = head(record);
    assertThat(head).extracting(Field::name).isEqualTo(ENVELOPE);
    // Equal in type, default and words too: one envelope, written eight times.
    assertThat(head).isEqualTo(head("Appointment"));
    assertThat(head).extracting(Field::doc).isEqualTo(head("Appointment").stream().map(Field::doc).toList());
  }

  @Test
  void theLogTakesEveryInputTicksPoliciesAndWhatTheDetectorSaysItself() {
    Schema union = FILES.get("ChildEvent").getField("event").schema();
    assertThat(union.getTypes()).extracting(Schema::getName).containsExactly(
        "Appointment", "Attendance", "EmergencyAttendance", "EducationAttendance", "ChildContext", "AlertReview", "Tick",
        "PolicyChange", "FamilyMember", "Erasure", "ChildMoved");
  }

  @Test
  void anAuditCountKnowsNoChild() {
    assertThat(FILES.get("AuditCount").getFields()).extracting(Field::name).containsExactly(
        "month", "provider", "specialty", "setting", "firstOrFollowUp", "ageBand", "additionalNeed",
        "socialCareStatus", "deprivationDecile", "ethnicity", "sex", "changes");
  }

  @Test
  void anAuditDimensionIsNotKnownUnlessSaid() {
    assertThat(FILES.get("AuditCount").getFields().subList(1, 11))
        .allSatisfy(field -> assertThat(field.defaultVal()).isEqualTo("not-known"));
  }

  private static List<Field> head(String record) {
    return FILES.get(record).getFields().subList(0, ENVELOPE.size());
  }
}
