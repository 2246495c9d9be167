package uk.wnb.architecture.planted.history;

import java.time.Instant;

final class AsksTheTime {
  Instant now() {
    return Instant.now();
  }
}
