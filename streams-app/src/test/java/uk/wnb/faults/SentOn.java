package uk.wnb.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import uk.wnb.avro.Complaint;
import uk.wnb.avro.EmergencyAttendance;
import uk.wnb.topology.Records;

/**
 * Children whom one department of A&amp;E sends on to another, or who are back for the same some days later: several
 * records of one injury, told in any order. Only half of the senders say that they sent the child on, and some
 * departments do not code why a child comes.
 */
final class SentOn {
  private static final List<String> DEPARTMENTS = List.of("RJE", "RRE", "RXX");
  private static final List<Complaint> COMPLAINTS =
      List.of(Complaint.INGESTION, Complaint.HEAD_INJURY, Complaint.INJURY, Complaint.UNKNOWN);
  /** The national codes, null where nobody codes them. */
  private static final List<String> OF_A_FIRST = Arrays.asList(null, "1");
  private static final List<String> OF_A_SECOND = Arrays.asList(null, null, "1", "3");
  private static final List<String> OF_COMING_BACK = List.of("2", "3", "4");
  private static final int LONGEST_DAYS = 8;
  private static final int LONGEST_MINUTES = 14 * 60;

  private final Random random;
  private final List<String> children;
  private int told;

  SentOn(long seed, List<String> children) {
    this.random = new Random(seed);
    this.children = children;
  }

  /** What is told on {@code day} of the next one. */
  List<EmergencyAttendance> next(LocalDate day) {
    String child = any(children);
    Complaint complaint = any(COMPLAINTS);
    Instant first = Records.at(day.minusDays(random.nextInt(LONGEST_DAYS)));
    List<EmergencyAttendance> records = new ArrayList<>();
    records.add(visit(child, first, complaint).setTransferred(random.nextBoolean())
        .setAttendanceCategory(any(OF_A_FIRST)).build());
    Instant second = first.plus(Duration.ofMinutes(random.nextInt(LONGEST_MINUTES)));
    records.add(visit(child, second, complaint).setAttendanceCategory(any(OF_A_SECOND)).build());
    if (random.nextBoolean()) {
      Instant back = first.plus(Duration.ofDays(random.nextInt(LONGEST_DAYS)));
      records.add(visit(child, back, any(COMPLAINTS)).setAttendanceCategory(any(OF_COMING_BACK)).build());
    }
    records.replaceAll(record -> recordedOn(day, record));
    Collections.shuffle(records, random);
    return records;
  }

  private EmergencyAttendance.Builder visit(String child, Instant at, Complaint complaint) {
    String department = any(DEPARTMENTS);
    return Records.emergency(child, "sent" + ++told, at).setSource(department).setSite(department + "01")
        .setComplaint(complaint);
  }

  /** In the evening, and nobody records what is still to come. */
  private static EmergencyAttendance recordedOn(LocalDate day, EmergencyAttendance record) {
    Instant evening = Records.at(day).plus(Duration.ofHours(7));
    Instant at = record.getOccursAt().isAfter(evening) ? evening : record.getOccursAt();
    return EmergencyAttendance.newBuilder(record).setOccursAt(at).setRecordedAt(evening).build();
  }

  private <T> T any(List<T> several) {
    return several.get(random.nextInt(several.size()));
  }
}
