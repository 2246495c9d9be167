package uk.wnb.service;

/** A setting that cannot be used. The message names the setting and what would be right, never its value. */
public final class ConfigurationException extends RuntimeException {
  public ConfigurationException(String message) {
    super(message);
  }

  public ConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }
}
