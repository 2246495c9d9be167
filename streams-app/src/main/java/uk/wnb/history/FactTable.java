package uk.wnb.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The distinct things that a child's events say, each once in order of first use, with the strings they use. */
final class FactTable {
  /** Who says what, and whether it is taken back. */
  record Pair(String source, boolean retracted, Fact fact) {
  }

  private final List<Pair> pairs;

  private FactTable(List<Pair> pairs) {
    this.pairs = pairs;
  }

  /** The table of {@code events}; puts into {@code indexes} which of its entries each of them says. */
  static FactTable of(Event[] events, int[] indexes) {
    List<Pair> pairs = new ArrayList<>();
    Map<Pair, Integer> known = new LinkedHashMap<>();
    for (int i = 0; i < events.length; i++) {
      Pair pair = new Pair(events[i].source(), events[i].retracted(), events[i].fact());
      Integer index = known.putIfAbsent(pair, pairs.size());
      indexes[i] = index == null ? pairs.size() : index;
      if (index == null) {
        pairs.add(pair);
      }
    }
    return new FactTable(pairs);
  }

  Pair get(int index) {
    return pairs.get(ByteReader.place(index, pairs.size()));
  }

  void write(ByteWriter out) {
    Strings strings = new Strings(new ArrayList<>());
    ByteWriter body = new ByteWriter(8 * pairs.size());
    for (Pair pair : pairs) {
      body.varint(strings.index(pair.source()) << 1 | (pair.retracted() ? 1 : 0));
      FactCodec.write(pair.fact(), strings, body);
    }
    strings.write(out);
    out.varint(pairs.size());
    out.bytes(body.toByteArray());
  }

  static FactTable read(ByteReader in) {
    Strings strings = Strings.read(in);
    int size = in.count();
    List<Pair> pairs = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int head = in.varint();
      pairs.add(new Pair(strings.get(head >>> 1), (head & 1) == 1, FactCodec.read(strings, in)));
    }
    return new FactTable(pairs);
  }

  /** Strings by index, in order of first use. */
  record Strings(List<String> texts) {
    String get(int index) {
      return texts.get(ByteReader.place(index, texts.size()));
    }

    int index(String text) {
      int known = texts.indexOf(text);
      if (known >= 0) {
        return known;
      }
      texts.add(text);
      return texts.size() - 1;
    }

    void write(ByteWriter out) {
      out.varint(texts.size());
      texts.forEach(out::string);
    }

    static Strings read(ByteReader in) {
      int size = in.count();
      List<String> texts = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        texts.add(in.string());
      }
      return new Strings(texts);
    }
  }
}
