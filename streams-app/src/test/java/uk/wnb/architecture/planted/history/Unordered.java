package uk.wnb.architecture.planted.history;

import java.util.HashSet;
import java.util.Set;

final class Unordered {
  Set<String> sources() {
    return new HashSet<>();
  }
}
