package uk.wnb.history;

import java.util.Arrays;

/** The distinct things that a child's events say, each once in order of first use, with the strings they use. */
final class FactTable {
  /** Who says what, and whether it is taken back. */
  record Pair(String source, boolean retracted, Fact fact) {
  }

  private final Pair[] pairs;

  private FactTable(Pair[] pairs) {
    this.pairs = pairs;
  }

  Pair get(int index) {
    return ByteReader.pick(pairs, index);
  }

  /** Writes the table of {@code events}; gives which of its entries each of them says. */
  static int[] write(Event[] events, ByteWriter out) {
    Sayings sayings = new Sayings(events);
    Strings strings = new Strings(Strings.USUALLY);
    int start = out.length();
    out.varint(sayings.size());
    for (int i = 0; i < sayings.size(); i++) {
      Event first = sayings.first(i);
      out.varint(strings.index(first.source()) << 1 | (first.retracted() ? 1 : 0));
      FactCodec.write(first.fact(), strings, out);
    }
    int end = out.length();
    strings.write(out);
    // Only now it is known which strings there are, and they are read first.
    out.swap(start, end);
    return sayings.indexes();
  }

  static FactTable read(ByteReader in) {
    Strings strings = Strings.read(in);
    Pair[] pairs = new Pair[in.count()];
    for (int i = 0; i < pairs.length; i++) {
      int head = in.varint();
      pairs[i] = new Pair(strings.get(head >>> 1), (head & 1) == 1, FactCodec.read(strings, in));
    }
    return new FactTable(pairs);
  }

  /** Strings by index, in order of first use. */
  static final class Strings {
    private static final int USUALLY = 8;

    private String[] texts;
    private int size;

    private Strings(int capacity) {
      texts = new String[capacity];
    }

    String get(int index) {
      return texts[ByteReader.place(index, size)];
    }

    int index(String text) {
      for (int i = 0; i < size; i++) {
        if (texts[i].equals(text)) {
          return i;
        }
      }
      add(text);
      return size - 1;
    }

    private void add(String text) {
      if (size == texts.length) {
        texts = Arrays.copyOf(texts, 2 * size);
      }
      texts[size++] = text;
    }

    void write(ByteWriter out) {
      out.varint(size);
      for (int i = 0; i < size; i++) {
        out.string(texts[i]);
      }
    }

    static Strings read(ByteReader in) {
      int count = in.count();
      Strings strings = new Strings(count);
      while (strings.size < count) {
        strings.add(in.string());
      }
      return strings;
    }
  }
}
