package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

/** What a person reads who has forgotten a permission. */
class RefusedTest {

  @Test
  void namesTheTopicHoweverDeepItIsBuried() {
    assertThat(explained(new StreamsException(new KafkaException(new TopicAuthorizationException(Set.of("wnb.audit"))))))
        .isEqualTo("Kafka does not allow the detector to use the topic wnb.audit. "
            + "'wnb topics permissions' lists what it needs.");
  }

  @Test
  void namesGroupAndTransactions() {
    assertThat(explained(GroupAuthorizationException.forGroupId("wnb"))).contains("the group wnb");
    assertThat(explained(new TransactionalIdAuthorizationException("x"))).contains("transactions");
    assertThat(explained(new TopicAuthorizationException("Authorization failed."))).contains("topics of its own");
    assertThat(explained(new ClusterAuthorizationException("Cluster authorization failed.")))
        .contains("Cluster authorization failed");
    assertThat(explained(new AuthorizationException("not this") { })).contains("not this");
  }

  /** What the broker says of a login may hold who tried it. */
  @Test
  void doesNotRepeatWhatWasTried() {
    assertThat(explained(new SaslAuthenticationException("invalid credentials for someone")))
        .contains("kafka.sasl").doesNotContain("someone");
  }

  @Test
  void saysNothingOfOtherFailures() {
    assertThat(Refused.explain(new StreamsException(new TimeoutException("slow")))).isEmpty();
  }

  @Test
  void whatIsRefusedIsNotTriedAgain() {
    Throwable[] givenUp = new Throwable[1];
    Recovery recovery = new Recovery(failure -> givenUp[0] = failure, new DamagedState(Path.of("state")));
    assertThat(recovery.handle(new StreamsException(new TopicAuthorizationException(Set.of("wnb.audit")))))
        .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(givenUp[0]).isInstanceOf(UnreachableException.class);
  }

  @Test
  void aFailureIsTriedAgainUntilItKeepsComingBack() {
    Throwable[] givenUp = new Throwable[1];
    Recovery recovery = new Recovery(failure -> givenUp[0] = failure, new DamagedState(Path.of("state")));
    for (int failures = 0; failures < 5; failures++) {
      assertThat(recovery.handle(new StreamsException("again")))
          .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    }
    assertThat(givenUp[0]).isNull();
    assertThat(recovery.handle(new StreamsException("again"))).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(givenUp[0]).hasMessage("again");
  }

  private static String explained(Throwable exception) {
    return Refused.explain(exception).orElseThrow().getMessage();
  }
}
