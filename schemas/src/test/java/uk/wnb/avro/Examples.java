package uk.wnb.avro;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;

/** One record of every kind, built as an application would, with nothing left to its default. All invented. */
final class Examples {
  static final String CHILD = "9990000018";
  static final String SIBLING = "9990000026";
  static final Instant DUE = Instant.parse("2019-10-08T09:30:00Z");
  static final Instant RECORDED = Instant.parse("2019-10-08T16:05:12.345Z");
  static final LocalDate DAY = LocalDate.of(2019, 10, 8);

  static {
    TrustedClasses.install();
  }

  private Examples() {}

  static List<SpecificRecordBase> all() {
    return List.of(appointment(), attendance(), emergency(), education(), context(), review(), tick(), policyChange(),
        erasure(),
        ChildEvent.newBuilder().setEvent(attendance()).build(), family(), moved(), household(), summary(), alert(), rates(), audit(),
        deadLetter());
  }

  static Appointment appointment() {
    return Appointment.newBuilder().setEventId("e1").setNhsNumber(CHILD).setSource("RJE").setRecordId("A1")
        .setOccursAt(DUE).setRecordedAt(RECORDED).setOperation(Operation.ASSERT)
        .setStatus(AppointmentStatus.CANCELLED).setCancelledBy(CancelledBy.PROVIDER).setSpecialty("290")
        .setSetting(Setting.COMMUNITY).setReferralId("R1").setFirstAttendance("1").setReason("provider-error").build();
  }

  static Attendance attendance() {
    return Attendance.newBuilder().setEventId("e2").setNhsNumber(CHILD).setSource("RJE").setRecordId("A1")
        .setOccursAt(DUE).setRecordedAt(RECORDED).setOperation(Operation.RETRACT)
        .setOutcome("3").setSpecialty("290").setSetting(Setting.CLINIC).setSeen(false).setReferralId("R1")
        .setFirstAttendance("2").setOutcomeOfAttendance("1").setReason("transport").build();
  }

  static EmergencyAttendance emergency() {
    return EmergencyAttendance.newBuilder().setEventId("e3").setNhsNumber(CHILD).setSource("RJE").setRecordId("E1")
        .setOccursAt(DUE).setRecordedAt(RECORDED).setOperation(Operation.ASSERT)
        .setDischargeStatus(DischargeStatus.LEFT_BEFORE_TREATMENT).setComplaint(Complaint.INGESTION).setPlanned(true)
        .setAttendanceCategory("4").setTransferred(true).setSite("RJE01").setNonMobile(true)
        .setInjuredAt(DUE.minusSeconds(90_000)).build();
  }

  static EducationAttendance education() {
    return EducationAttendance.newBuilder().setEventId("e4").setNhsNumber(CHILD).setSource("123456").setRecordId("W41")
        .setOccursAt(Instant.parse("2019-10-06T23:00:00Z")).setRecordedAt(RECORDED).setOperation(Operation.ASSERT)
        .setProvision(Provision.EARLY_YEARS).setPossible(10).setPresent(3).setAuthorised(2).setUnauthorised(4)
        .setUnable(1).build();
  }

  static ChildContext context() {
    return ChildContext.newBuilder().setEventId("e5").setNhsNumber(CHILD).setSource("E06000021").setRecordId("C1")
        .setOccursAt(DUE).setRecordedAt(RECORDED).setOperation(Operation.ASSERT)
        .setFact(FactType.CHILD_PROTECTION_PLAN).setValue("neglect").setEndsOn(DAY.plusMonths(7)).build();
  }

  static AlertReview review() {
    return AlertReview.newBuilder().setEventId("e6").setNhsNumber(CHILD).setSource("RJE").setRecordId("V1")
        .setOccursAt(DUE).setRecordedAt(RECORDED).setOperation(Operation.ASSERT)
        .setAlertId("a1").setOutcome(ReviewOutcome.SNOOZED).setReviewer("named-nurse")
        .setUntil(DAY.plusDays(14)).setReason("the family is away").build();
  }

  static FamilyMember family() {
    return FamilyMember.newBuilder().setEventId("e7").setNhsNumber(CHILD).setSource("wnb").setRecordId(SIBLING)
        .setOccursAt(DUE).setRecordedAt(RECORDED).setOperation(Operation.ASSERT).setSummary(summary()).build();
  }

  static ChildMoved moved() {
    return ChildMoved.newBuilder().setEventId("e8").setNhsNumber(CHILD).setSource("wnb").setRecordId(SIBLING)
        .setOccursAt(DUE).setRecordedAt(RECORDED).setOperation(Operation.RETRACT).setPath(List.of(SIBLING))
        .setHistory(ByteBuffer.wrap(new byte[] {1, 2, 3})).setAsked(ByteBuffer.wrap(new byte[] {4, 5})).build();
  }

  static HouseholdMember household() {
    return HouseholdMember.newBuilder().setHousehold("H1").setSummary(summary()).build();
  }

  static ChildSummary summary() {
    var stay = HouseholdStay.newBuilder().setHousehold("H1").setFrom(DAY.minusYears(2)).setTo(DAY.plusDays(9)).build();
    var item = SummaryItem.newBuilder().setDay(18_000).setWhat(SummaryItemKind.WAS_NOT_BROUGHT).build();
    return ChildSummary.newBuilder().setNhsNumber(SIBLING).setStamp(RECORDED).setSensitive(true)
        .setBirth(DAY.minusYears(3)).setResidences(List.of(stay)).setItems(List.of(item)).setExtent(SummaryExtent.ALL).build();
  }

  static Tick tick() {
    return Tick.newBuilder().setAt(RECORDED).build();
  }

  static PolicyChange policyChange() {
    return PolicyChange.newBuilder().setPublishedAt(RECORDED).setText("version: default-2\neffective-from: 2026-04-01\n").build();
  }

  static Erasure erasure() {
    return Erasure.newBuilder().setNhsNumber(CHILD).setErasedAt(RECORDED).setReference("IG-2026-17").build();
  }

  static Alert alert() {
    return Alert.newBuilder().setAlertId("a1").setConcernId("c1").setNhsNumber(CHILD).setHouseholdId("H1").setAsOf(DAY)
        .setRaisedAt(RECORDED).setChange(AlertChange.SIGNAL_JOINED).setReason("none").setTier(Tier.URGENT).setEpisode(2)
        .setSignals(List.of("W2", "W3")).setHeadline("Hearing not yet checked: was not brought twice in a row.")
        .setFindings(List.of(finding())).setEvidence(List.of("e1", "e2")).setQuestions(List.of("What got in the way?"))
        .setBarriers(List.of("transport")).setDataGaps(List.of("No school record.")).setRecipients(List.of("RJE", "QNC"))
        .setReviewBy(DAY.plusDays(5)).setOwner("named nurse").setLevel(1).setSnoozedUntil(DAY.plusDays(14))
        .setEarlierConcernId("c0").setPolicyVersion("p1").setRuleVersion("r1").setHousehold(List.of(child()))
        .setHistorical(true).build();
  }

  static HouseholdChild child() {
    var year = HouseholdChildWindow.newBuilder().setWindow("12m").setOffered(12).setBrought(9).setNotBrought(3).build();
    return HouseholdChild.newBuilder().setNhsNumber(SIBLING).setWindows(List.of(year)).build();
  }

  static AlertFinding finding() {
    var count = NamedCount.newBuilder().setName("was not brought").setValue(2).setUnit("appointments").build();
    return AlertFinding.newBuilder().setSignal("W2").setTitle("Two in a row").setTier(Tier.REVIEW)
        .setStatement("Was not brought to 2 of 2 appointments.").setCounts(List.of(count)).setWindowFrom(DAY.minusYears(1))
        .setWindowTo(DAY).setEvidence(List.of("e1", "e2")).setClears("Three appointments brought to.").build();
  }

  static ChildRates rates() {
    var year = WindowRates.newBuilder().setWindow("12m").setOffered(12).setBrought(2).setWnb(8).setCancelledByFamily(2)
        .setCancelledByProvider(1).setWnbPerMille(800).setNotBroughtPerMille(833).build();
    var specialty = SpecialtyRates.newBuilder().setSpecialty("290").setWindows(List.of(year)).build();
    return ChildRates.newBuilder().setNhsNumber(CHILD).setAsOf(DAY).setWindows(List.of(year))
        .setSpecialties(List.of(specialty)).build();
  }

  static AuditCount audit() {
    return AuditCount.newBuilder().setMonth("2019-10").setProvider("RJE").setSpecialty("290").setSetting("clinic")
        .setFirstOrFollowUp("first").setAgeBand("1-4").setAdditionalNeed("yes").setSocialCareStatus("early-help")
        .setDeprivationDecile("1").setEthnicity("Z").setSex("2")
        .setChanges(List.of(new MeasureChange("wnb", -1L), new MeasureChange("brought", 1L))).build();
  }

  static DeadLetter deadLetter() {
    return DeadLetter.newBuilder().setReason("bad-nhs-number").setDetail("nhsNumber").setSourceTopic("wnb.attendances")
        .setSourcePartition(3).setSourceOffset(41L).setRecordedAt(RECORDED).setKey(ByteBuffer.wrap(new byte[] {1}))
        .setValue(ByteBuffer.wrap(new byte[] {0, 2})).build();
  }
}
