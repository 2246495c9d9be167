package uk.wnb.history;

/**
 * Identity of a record for upsert, in 51 bits: 48 of a hash of source and record id, 3 of the kind.
 *
 * <p>A booking and the attendance that ends it share source and record id, so they share the hash and differ in the
 * kind. Two of a child's records meet by chance with a probability of n²/2⁴⁹: about 1 in 1.5 billion at 600 records.
 */
final class RecordKey {
  private static final int KIND_BITS = 3;
  private static final Kind[] KINDS = Kind.values();
  private static final long HASH_MASK = (1L << 48) - 1;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private RecordKey() {
  }

  static long of(Kind kind, String source, String recordId) {
    long hash = add(FNV_OFFSET, source);
    hash = add((hash ^ 0xffff) * FNV_PRIME, recordId);
    return of(kind, mix(hash) & HASH_MASK);
  }

  static long of(Kind kind, long hash) {
    return hash << KIND_BITS | kind.ordinal();
  }

  /** Of what kind the record is. */
  static Kind kind(long key) {
    return KINDS[(int) (key & (1 << KIND_BITS) - 1)];
  }

  /** What a booking and its attendance have in common. */
  static long hash(long key) {
    return key >>> KIND_BITS;
  }

  private static long add(long hash, String text) {
    long result = hash;
    for (int i = 0; i < text.length(); i++) {
      result = (result ^ text.charAt(i)) * FNV_PRIME;
    }
    return result;
  }

  /** FNV-1a leaves the high bits of short texts weak; this spreads them. */
  private static long mix(long hash) {
    long h = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
    return h ^ h >>> 33;
  }
}
