package uk.wnb.architecture.planted.service;

import kafka.server.KafkaConfig;

final class RunsARealBroker {
  KafkaConfig config;
}
