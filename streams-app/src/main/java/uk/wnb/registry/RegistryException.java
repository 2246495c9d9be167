package uk.wnb.registry;

import org.apache.kafka.common.KafkaException;

/**
 * The registry could not do what was asked. Its four kinds are its four subclasses. Never a Kafka {@code ApiException}:
 * a producer would hide such a one in the future that {@code send} returns.
 */
public abstract class RegistryException extends KafkaException {

  RegistryException(String message, Throwable cause) {
    super(message, cause);
  }
}
