package uk.wnb.architecture.planted.service;

import java.util.logging.Logger;

final class LogsElsewhere {
  Logger log;
}
