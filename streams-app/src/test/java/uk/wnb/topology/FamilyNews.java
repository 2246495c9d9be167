package uk.wnb.topology;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.ChildMoved;
import uk.wnb.avro.FamilyMember;
import uk.wnb.avro.HouseholdMember;
import uk.wnb.family.Announcement;
import uk.wnb.family.Delivery;
import uk.wnb.family.Forward;
import uk.wnb.family.Household;
import uk.wnb.intake.SummaryReader;

/**
 * What children tell each other: where they live to their households, and all else to each other's logs; and what goes
 * on to a number that has replaced another. Each piece is
 * held by who says it to whom, and as of when: what a household passes on and what a child says itself are written by
 * different tasks, so there is no order between them.
 */
public final class FamilyNews {
  private final Serializer<SpecificRecord> serializer;
  private final Outputs outputs;
  private final Map<String, Household> households = new TreeMap<>();

  /** Nothing told yet; what is goes to {@code outputs}, written as {@code codec} writes. */
  public FamilyNews(Codec codec, Outputs outputs) {
    this.serializer = codec.serializer();
    this.outputs = outputs;
  }

  /** What must come of an announcement, but for what households pass on. */
  void tell(Announcement announcement) {
    announcement.households().forEach(household -> tell(SummaryRecords.of(household, announcement)));
    announcement.deliveries().forEach(this::tell);
  }

  /** What must go on to another number. */
  void tell(Forward forward) {
    heard((ChildMoved) EntryRecords.of(forward));
  }

  private void tell(HouseholdMember member) {
    heard(member, serializer.serialize(Topics.HOUSEHOLDS.name(), member));
  }

  private void tell(Delivery delivery) {
    FamilyMember said = SummaryRecords.of(delivery);
    heard(said, serializer.serialize(Topics.CHILD_EVENTS.name(), new ChildEvent(said)));
  }

  /** What the household must pass on of {@code member}, which stands in its topic after all that was given before. */
  public void passOn(HouseholdMember member) {
    Household before = households.getOrDefault(member.getHousehold(), Household.empty(member.getHousehold()));
    Household.Heard heard = before.hear(member.getSummary().getStamp().toEpochMilli(),
        SummaryReader.read(member.getSummary()));
    households.put(member.getHousehold(), heard.household());
    heard.deliveries().forEach(this::tell);
  }

  /** That stands in the topic of the households, as {@code bytes}. */
  public void heard(HouseholdMember member, byte[] bytes) {
    outputs.add(Topics.HOUSEHOLDS.name(), member.getHousehold() + about(member.getSummary().getNhsNumber(),
        member.getSummary().getStamp().toEpochMilli()), bytes);
  }

  /** That stands in the log of the child that it goes to, as {@code bytes}. */
  public void heard(FamilyMember said, byte[] bytes) {
    outputs.add(Topics.CHILD_EVENTS.name(), said.getNhsNumber() + about(said.getSummary().getNhsNumber(),
        said.getEventId()), bytes);
  }

  /** That stands in the log of the number that it goes to. Whom alerts have asked to look is for the audit alone. */
  public void heard(ChildMoved moved) {
    ChildMoved plain = ChildMoved.newBuilder(moved).setAsked(ByteBuffer.allocate(0)).build();
    outputs.add(Topics.CHILD_EVENTS.name(), moved.getNhsNumber() + about(moved.getRecordId(), moved.getEventId()),
        serializer.serialize(Topics.CHILD_EVENTS.name(), new ChildEvent(plain)));
  }

  private static String about(String nhsNumber, Object version) {
    return " about " + nhsNumber + ", " + version;
  }
}
