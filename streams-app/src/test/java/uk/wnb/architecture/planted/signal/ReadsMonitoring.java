package uk.wnb.architecture.planted.signal;

import uk.wnb.architecture.planted.history.Monitoring;

final class ReadsMonitoring {
  Monitoring monitoring;
}
