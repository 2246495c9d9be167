package uk.wnb.concern;

import java.util.Map;
import java.util.Optional;

/** Names of the treatment function codes that children meet most (NHS Data Dictionary, TREATMENT FUNCTION CODE). */
public final class Specialties {
  private static final Map<String, String> NAMES = Map.ofEntries(
      Map.entry("110", "Trauma and Orthopaedics"),
      Map.entry("120", "Ear, Nose and Throat"),
      Map.entry("130", "Ophthalmology"),
      Map.entry("140", "Oral Surgery"),
      Map.entry("142", "Paediatric Dentistry"),
      Map.entry("143", "Orthodontics"),
      Map.entry("171", "Paediatric Surgery"),
      Map.entry("211", "Paediatric Urology"),
      Map.entry("214", "Paediatric Trauma and Orthopaedics"),
      Map.entry("215", "Paediatric Ear, Nose and Throat"),
      Map.entry("216", "Paediatric Ophthalmology"),
      Map.entry("223", "Paediatric Epilepsy"),
      Map.entry("251", "Paediatric Gastroenterology"),
      Map.entry("252", "Paediatric Endocrinology"),
      Map.entry("254", "Paediatric Audiological Medicine"),
      Map.entry("258", "Paediatric Respiratory Medicine"),
      Map.entry("259", "Paediatric Nephrology"),
      Map.entry("260", "Paediatric Medical Oncology"),
      Map.entry("261", "Paediatric Metabolic Disease"),
      Map.entry("263", "Paediatric Diabetes"),
      Map.entry("264", "Paediatric Cystic Fibrosis"),
      Map.entry("290", "Community Paediatrics"),
      Map.entry("291", "Paediatric Neuro-disability"),
      Map.entry("321", "Paediatric Cardiology"),
      Map.entry("420", "Paediatrics"),
      Map.entry("421", "Paediatric Neurology"),
      Map.entry("650", "Physiotherapy"),
      Map.entry("651", "Occupational Therapy"),
      Map.entry("652", "Speech and Language Therapy"),
      Map.entry("653", "Podiatry"),
      Map.entry("654", "Dietetics"),
      Map.entry("655", "Orthoptics"),
      Map.entry("656", "Clinical Psychology"),
      Map.entry("711", "Child and Adolescent Psychiatry"),
      Map.entry("840", "Audiology"));

  private Specialties() {
  }

  /** The name of {@code code}; the code itself when it is not among them, "a service" when none was said. */
  public static String name(String code) {
    return code.isEmpty() ? "a service" : known(code).orElse("treatment function " + code);
  }

  /** The name of {@code code}, where it is among them. */
  public static Optional<String> known(String code) {
    return Optional.ofNullable(NAMES.get(code));
  }
}
