package uk.wnb.cli;

import java.util.Locale;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/** One permission as the option list of {@code kafka-acls}, which ships with Kafka. */
final class Permission {
  private Permission() {
  }

  /** The options after {@code kafka-acls --bootstrap-server …}. */
  static String options(AclBinding binding) {
    return "--add --allow-principal " + binding.entry().principal() + " --operation "
        + word(binding.entry().operation()) + " " + option(binding.pattern().resourceType()) + " "
        + binding.pattern().name()
        + (binding.pattern().patternType() == PatternType.PREFIXED ? " --resource-pattern-type prefixed" : "");
  }

  private static String option(ResourceType type) {
    return "--" + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String word(Enum<?> operation) {
    return operation.name().charAt(0) + operation.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
