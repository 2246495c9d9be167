package uk.wnb.history;

import static uk.wnb.history.ByteReader.pick;

import java.util.List;

/** The stored form of a {@link Summary}: days as differences, an item mostly two bytes. */
public final class SummaryCodec {
  private static final int WHAT_BITS = 4;

  // Asked for once: an enum gives away a new array each time.
  private static final Summary.What[] WHATS = Summary.What.values();
  private static final Summary.Extent[] EXTENTS = Summary.Extent.values();

  private SummaryCodec() {
  }

  /** Appends {@code summary} to {@code out}. */
  public static void write(Summary summary, ByteWriter out) {
    out.string(summary.nhsNumber());
    out.write(summary.extent().ordinal() << 1 | (summary.sensitive() ? 1 : 0));
    out.zigzag(summary.birth());
    writeResidences(summary.residences(), out);
    writeItems(summary.items(), out);
  }

  /** Appends {@code residences} to {@code out}. */
  public static void writeResidences(List<Residence> residences, ByteWriter out) {
    out.varint(residences.size());
    for (Residence residence : residences) {
      out.string(residence.household());
      out.zigzag(residence.from());
      out.zigzag(residence.to());
    }
  }

  private static void writeItems(List<Summary.Item> items, ByteWriter out) {
    out.varint(items.size());
    int previous = 0;
    for (Summary.Item item : items) {
      out.zigzag((long) (item.day() - previous) << WHAT_BITS | item.what().ordinal());
      previous = item.day();
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the bytes are damaged
   */
  public static Summary read(ByteReader in) {
    String nhsNumber = in.string();
    int flags = in.read();
    int birth = (int) in.zigzag();
    return new Summary(nhsNumber, (flags & 1) == 1, birth, readResidences(in), readItems(in),
        pick(EXTENTS, flags >> 1));
  }

  /**
   * Reads what {@link #writeResidences} wrote.
   *
   * @throws IllegalArgumentException when the bytes are damaged
   */
  public static List<Residence> readResidences(ByteReader in) {
    Residence[] residences = new Residence[in.count()];
    for (int i = 0; i < residences.length; i++) {
      residences[i] = new Residence(in.string(), (int) in.zigzag(), (int) in.zigzag());
    }
    return List.of(residences);
  }

  private static List<Summary.Item> readItems(ByteReader in) {
    Summary.Item[] items = new Summary.Item[in.count()];
    int day = 0;
    for (int i = 0; i < items.length; i++) {
      long next = in.zigzag();
      day += (int) (next >> WHAT_BITS);
      items[i] = new Summary.Item(day, pick(WHATS, (int) next & (1 << WHAT_BITS) - 1));
    }
    return List.of(items);
  }
}
