package uk.wnb.registry;

/**
 * The registry answered, and has no such subject, version or schema (40401, 40402, 40403), or what it has under that id
 * is not an Avro schema on its own. A 404 without such a code is a {@link RegistryRefusedException}: a wrong address
 * must not make every record look undecodable.
 */
public final class UnknownSchemaException extends RegistryException {

  UnknownSchemaException(String message) {
    super(message, null);
  }
}
