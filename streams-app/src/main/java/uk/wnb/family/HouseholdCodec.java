package uk.wnb.family;

import java.util.SortedMap;
import java.util.TreeMap;
import uk.wnb.history.ByteReader;
import uk.wnb.history.ByteWriter;
import uk.wnb.history.SummaryCodec;

/**
 * The stored form of a {@link Household}: version {@value #VERSION}, then each member's NHS number, stamp and
 * residences.
 */
public final class HouseholdCodec {
  static final int VERSION = 2;
  private static final int USUAL_SIZE = 128;

  private HouseholdCodec() {
  }

  /** The bytes of {@code household}. */
  public static byte[] encode(Household household) {
    ByteWriter out = new ByteWriter(USUAL_SIZE);
    out.write(VERSION);
    out.varint(household.members().size());
    household.members().forEach((nhsNumber, member) -> {
      out.string(nhsNumber);
      out.varlong(member.stamp());
      SummaryCodec.writeResidences(member.residences(), out);
    });
    return out.toByteArray();
  }

  /**
   * The household called {@code id} that {@code bytes} hold; an empty one for null.
   *
   * @throws IllegalArgumentException when the version is newer than this class or the bytes are damaged
   */
  public static Household decode(String id, byte[] bytes) {
    if (bytes == null) {
      return Household.empty(id);
    }
    ByteReader in = new ByteReader(bytes);
    int version = in.read();
    if (version != VERSION) {
      throw new IllegalArgumentException("stored state has version " + version + ", this build reads up to " + VERSION);
    }
    SortedMap<String, Household.Member> members = new TreeMap<>();
    for (int left = in.count(); left > 0; left--) {
      members.put(in.string(), new Household.Member(in.varlong(), SummaryCodec.readResidences(in)));
    }
    if (!in.atEnd()) {
      throw new IllegalArgumentException("stored state is damaged: it goes on after its end");
    }
    return new Household(id, members);
  }
}
