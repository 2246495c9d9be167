package uk.wnb.architecture.planted.chronology;

import uk.wnb.avro.Tick;

/** Planted: what is told comes from the core, not from the records of the wire. */
class TellsOfARecord {
  String text(Tick tick) {
    return tick.toString();
  }
}
