package uk.wnb.service;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;

/** Says what a cluster refused, and what to do about it. Names topics and groups, never a key or a secret. */
final class Refused {
  private static final String REFUSED = "Kafka does not allow the detector to use ";
  private static final String REMEDY = ". 'wnb topics permissions' lists what it needs.";

  private Refused() {
  }

  /** The topic called {@code name} was refused. */
  static UnreachableException topic(String name, Throwable cause) {
    return new UnreachableException(REFUSED + "the topic " + name + REMEDY, cause);
  }

  /** What was refused when {@code exception}, or what caused it, says that something was; otherwise nothing. */
  static Optional<UnreachableException> explain(Throwable exception) {
    return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> refusal(cause).stream())
        .findFirst().map(message -> new UnreachableException(message, exception));
  }

  private static Optional<String> refusal(Throwable cause) {
    if (cause instanceof AuthenticationException) {
      return Optional.of("Kafka does not accept who the detector says it is. Check the settings of kafka.sasl and "
          + "kafka.ssl.");
    }
    if (cause instanceof AuthorizationException refused) {
      return Optional.of(REFUSED + what(refused) + REMEDY);
    }
    return Optional.empty();
  }

  private static String what(AuthorizationException refused) {
    if (refused instanceof TopicAuthorizationException topic && !topic.unauthorizedTopics().isEmpty()) {
      return "the topic " + String.join(", ", topic.unauthorizedTopics());
    }
    if (refused instanceof GroupAuthorizationException group && group.groupId() != null) {
      return "the group " + group.groupId();
    }
    if (refused instanceof TransactionalIdAuthorizationException) {
      return "transactions under its application id";
    }
    // Kafka does not say which when it is asked to make the topics of the state.
    return refused instanceof TopicAuthorizationException ? "topics of its own, which begin with its application id"
        : "what it needs (" + refused.getMessage() + ")";
  }
}
