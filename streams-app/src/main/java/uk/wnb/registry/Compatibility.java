package uk.wnb.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;

/** Confluent's compatibility levels, each as Avro's own check of it. */
public enum Compatibility {

  NONE(() -> (schema, earlier) -> { }),
  BACKWARD(() -> new SchemaValidatorBuilder().canReadStrategy().validateLatest()),
  BACKWARD_TRANSITIVE(() -> new SchemaValidatorBuilder().canReadStrategy().validateAll()),
  FORWARD(() -> new SchemaValidatorBuilder().canBeReadStrategy().validateLatest()),
  FORWARD_TRANSITIVE(() -> new SchemaValidatorBuilder().canBeReadStrategy().validateAll()),
  FULL(() -> new SchemaValidatorBuilder().mutualReadStrategy().validateLatest()),
  FULL_TRANSITIVE(() -> new SchemaValidatorBuilder().mutualReadStrategy().validateAll());

  private final SchemaValidator validator;

  Compatibility(Supplier<SchemaValidator> validator) {
    this.validator = validator.get();
  }

  /** The level of this exact name, if there is one. */
  public static Optional<Compatibility> named(String level) {
    return Arrays.stream(values()).filter(c -> c.name().equals(level)).findFirst();
  }

  /** Whether a schema may follow these, the newest first. */
  public boolean allows(Schema schema, List<Schema> newestFirst) {
    try {
      validator.validate(schema, newestFirst);
      return true;
    } catch (SchemaValidationException e) {
      return false;
    }
  }
}
