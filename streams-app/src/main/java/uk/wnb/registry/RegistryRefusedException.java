package uk.wnb.registry;

/**
 * The registry answered and refused: not allowed (401, 403), an invalid schema (422), a wrong address (plain 404).
 * Trying again does not help and the record is not to blame: somebody has to look at the configuration.
 */
public final class RegistryRefusedException extends RegistryException {

  private final int status;

  RegistryRefusedException(int status, String message) {
    super(message, null);
    this.status = status;
  }

  /** The HTTP status of the refusal, 300 to 499. */
  public int status() {
    return status;
  }
}
