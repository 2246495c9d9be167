package uk.wnb.registry;

/**
 * No registry gave a usable answer in the time allowed: not reachable, too slow, overloaded, or talking nonsense.
 * Worth another try later, and never a reason to dead-letter a record: the record may be perfectly good.
 */
public final class RegistryUnavailableException extends RegistryException {

  RegistryUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
