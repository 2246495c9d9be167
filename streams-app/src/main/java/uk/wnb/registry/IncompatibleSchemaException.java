package uk.wnb.registry;

/** The schema does not fit those already under its subject (409), so it was not registered or not used. */
public final class IncompatibleSchemaException extends RegistryException {

  IncompatibleSchemaException(String message) {
    super(message, null);
  }
}
