package uk.wnb.service;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import uk.wnb.topology.Topic;

/**
 * All that the detector must be allowed to do on a cluster whose authorizer denies by default, and nothing more. To
 * read or to write implies to describe. A test takes each of them away in turn.
 */
public final class Permissions {
  private static final String ANY_HOST = "*";

  private final String principal;
  private final List<AclBinding> bindings = new ArrayList<>();

  private Permissions(String principal) {
    this.principal = principal;
  }

  /** What {@code principal}, such as {@code User:wnb-detector}, needs to run under {@code configuration}. */
  public static List<AclBinding> of(Configuration configuration, String principal) {
    Permissions permissions = new Permissions(principal);
    configuration.topics().forEach(permissions::topic);
    String application = configuration.get(Setting.APPLICATION_ID);
    permissions.allow(ResourceType.TOPIC, application + "-", PatternType.PREFIXED, AclOperation.CREATE,
        AclOperation.READ, AclOperation.WRITE);
    permissions.allow(ResourceType.GROUP, application, PatternType.LITERAL, AclOperation.READ);
    permissions.allow(ResourceType.TRANSACTIONAL_ID, application + "-", PatternType.PREFIXED, AclOperation.WRITE);
    return List.copyOf(permissions.bindings);
  }

  private void topic(Topic<?> topic) {
    switch (topic.direction()) {
      case IN -> allow(ResourceType.TOPIC, topic.name(), PatternType.LITERAL, AclOperation.READ);
      case BETWEEN -> allow(ResourceType.TOPIC, topic.name(), PatternType.LITERAL, AclOperation.READ,
          AclOperation.WRITE);
      case OUT -> allow(ResourceType.TOPIC, topic.name(), PatternType.LITERAL, AclOperation.WRITE);
    }
  }

  private void allow(ResourceType type, String name, PatternType pattern, AclOperation... operations) {
    for (AclOperation operation : operations) {
      bindings.add(new AclBinding(new ResourcePattern(type, name, pattern),
          new AccessControlEntry(principal, ANY_HOST, operation, AclPermissionType.ALLOW)));
    }
  }
}
