package uk.wnb.architecture.planted.audit.report;

import uk.wnb.architecture.planted.audit.Counts;

final class TellsExactCounts {
  Counts counts;
}
