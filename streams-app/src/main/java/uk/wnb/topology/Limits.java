package uk.wnb.topology;

/**
 * How large a record may be. A producer takes up to 1 MiB by default, counted before compression, so a source that
 * compresses well can send more than we could pass on; without a limit of our own such a record would stop every
 * instance that reads it.
 */
final class Limits {
  /** Most bytes of an event, with 16 KiB left for what we put around it. */
  static final int LARGEST = (1 << 20) - (16 << 10);

  private Limits() {
  }

  /** Whether a dead letter can hold both. Either may be null. */
  static boolean canBeCopied(byte[] key, byte[] value) {
    return (long) length(key) + length(value) <= LARGEST;
  }

  private static int length(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }
}
