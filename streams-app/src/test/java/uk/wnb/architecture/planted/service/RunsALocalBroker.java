package uk.wnb.architecture.planted.service;

import uk.wnb.architecture.planted.local.Broker;

final class RunsALocalBroker {
  Broker broker;
}
