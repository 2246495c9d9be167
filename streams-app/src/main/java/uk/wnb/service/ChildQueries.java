package uk.wnb.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.function.BiFunction;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import uk.wnb.concern.Child;
import uk.wnb.intake.NhsNumber;
import uk.wnb.topology.StoredChildren;

/**
 * Answers what is known of a child now, whichever instance holds it: here, or by asking that instance. The NHS number
 * travels in the body, where no log of requests keeps it.
 */
public final class ChildQueries {
  /** An answer: status of HTTP and body. */
  record Answer(int status, String body) {
    static final Answer MOVING =
        new Answer(503, "{\"error\":\"work is moving between instances, ask again in a few seconds\"}");
  }

  /** Says that one instance asks another; an answer is never sought further, so nothing can go round in circles. */
  static final String FORWARDED = "X-Wnb-Forwarded";

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final StoredChildren children;
  private final HostInfo self;
  private final String token;
  private final BiFunction<String, Child, ObjectNode> view;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /**
   * Queries of {@code children}.
   *
   * @param self how other instances reach this one
   * @param token what they have to show
   * @param view what is told of a child, by NHS number and what is known
   */
  ChildQueries(StoredChildren children, HostInfo self, String token, BiFunction<String, Child, ObjectNode> view) {
    this.children = children;
    this.self = self;
    this.token = token;
    this.view = view;
  }

  /**
   * Whether {@code authorization}, the header or null, shows the secret. Takes as long for a near miss as for any
   * other.
   */
  boolean mayAsk(String authorization) {
    return authorization != null && MessageDigest.isEqual(authorization.getBytes(StandardCharsets.UTF_8),
        ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
  }

  /** What is known of {@code nhsNumber}; {@code forwarded} when another instance asks. */
  Answer ask(String nhsNumber, boolean forwarded) {
    if (!NhsNumber.isValid(nhsNumber)) {
      return new Answer(BAD_REQUEST,
          "{\"error\":\"the body must be one NHS number: ten digits with a right check digit\"}");
    }
    KeyQueryMetadata holder = children.holder(nhsNumber);
    if (holder.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
      return Answer.MOVING;
    }
    if (holder.activeHost().equals(self)) {
      return here(holder.partition(), nhsNumber);
    }
    return forwarded ? Answer.MOVING : there(holder.activeHost(), nhsNumber);
  }

  private Answer here(int partition, String nhsNumber) {
    try {
      Child child = children.read(partition, nhsNumber);
      return child.equals(Child.UNKNOWN) ? new Answer(NOT_FOUND, "{\"error\":\"nothing is known of this child\"}")
          : new Answer(OK, view.apply(nhsNumber, child).toString());
    } catch (InvalidStateStoreException moved) {
      return Answer.MOVING;
    }
  }

  private Answer there(HostInfo host, String nhsNumber) {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host.host() + ":" + host.port() + "/children"))
        .timeout(PATIENCE).header("Authorization", "Bearer " + token).header(FORWARDED, "1")
        .POST(BodyPublishers.ofString(nhsNumber)).build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException gone) {
      return Answer.MOVING;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.MOVING;
    }
  }
}
