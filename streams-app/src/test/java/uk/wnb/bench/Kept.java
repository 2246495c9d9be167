package uk.wnb.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.wnb.topology.StoresInMemory;

/**
 * What is kept of a child or household of one cohort, an entry of a store, which can be copied to another cohort.
 *
 * @param store its name
 * @param child whose it is, or of a household one of those who live there: an index in the cohort
 * @param owner the child's NHS number or the household, by which the partition goes
 * @param key with the owner in it
 */
record Kept(String store, int child, String owner, byte[] key, byte[] value) {
  /** All that {@code stores} hold of {@code children}. */
  static List<Kept> of(Children children, StoresInMemory stores) {
    Map<String, Integer> owners = new HashMap<>();
    for (int i = 0; i < children.count(); i++) {
      owners.put(children.nhsNumber(i), i);
      owners.putIfAbsent(children.household(i), i);
    }
    List<Kept> all = new ArrayList<>();
    stores.forEach((store, partitionKey, key, value) -> {
      String owner = new String(partitionKey, StandardCharsets.UTF_8);
      all.add(new Kept(store, owners.get(owner), owner, key, value));
    });
    return all;
  }

  /** The same of the child, or household, that has the same place among {@code others}; null when there is none. */
  Kept of(Children others) {
    if (child >= others.count()) {
      return null;
    }
    String other = owner.startsWith("H") ? others.household(child) : others.nhsNumber(child);
    // Byte for byte: beside the owner there are bytes that are no text.
    String renamed = new String(key, StandardCharsets.ISO_8859_1).replace(owner, other);
    return new Kept(store, child, other, renamed.getBytes(StandardCharsets.ISO_8859_1), value);
  }
}
