package uk.wnb.local;

/** An answer other than 200, with Confluent's code for it. */
final class RegistryError extends RuntimeException {

  private final int status;
  private final int code;

  RegistryError(int status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static RegistryError invalidJson() {
    return new RegistryError(400, 400, "Unable to process JSON");
  }

  static RegistryError unknownPath() {
    return new RegistryError(404, 404, "HTTP 404 Not Found");
  }

  static RegistryError unknownSubject(String subject) {
    return new RegistryError(404, 40401, "Subject '" + subject + "' not found.");
  }

  static RegistryError unknownVersion(String version) {
    return new RegistryError(404, 40402, "Version " + version + " not found.");
  }

  static RegistryError unknownSchema(String what) {
    return new RegistryError(404, 40403, "Schema " + what + " not found");
  }

  static RegistryError noSubjectCompatibility(String subject) {
    return new RegistryError(404, 40408,
        "Subject '" + subject + "' does not have subject-level compatibility configured");
  }

  static RegistryError incompatible(String subject) {
    return new RegistryError(409, 409,
        "Schema being registered is incompatible with an earlier schema for subject '" + subject + "'");
  }

  static RegistryError invalidSchema() {
    return new RegistryError(422, 42201, "Invalid schema");
  }

  static RegistryError invalidVersion(String version) {
    return new RegistryError(422, 42202, "The specified version '" + version + "' is not a valid version id.");
  }

  static RegistryError invalidCompatibility(String level) {
    return new RegistryError(422, 42203, "Invalid compatibility level: " + level);
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }
}
