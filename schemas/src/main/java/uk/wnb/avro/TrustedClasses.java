package uk.wnb.avro;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that the classes generated in this package may be made from a schema.
 *
 * <p>Since 1.12.2 Avro makes no class it was not told to trust (AVRO-4189), not even a generated one: without this,
 * reading a record, and building one with an enum left to its default, ends in a {@link SecurityException}.
 */
public final class TrustedClasses {
  private static final ClassSecurityPredicate HERE = type -> type.getPackage() == TrustedClasses.class.getPackage();

  static {
    ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), HERE));
  }

  private TrustedClasses() {}

  /**
   * Has to have been called before the first record is built or read; call it in the static initialiser of whatever
   * does so. Adds to what is trusted already, such as by Avro's system properties. More calls change nothing.
   */
  public static void install() {
    // The work is done once, when this class is initialised.
  }
}
