package uk.wnb.signal;

/** A number that a person can check, such as 3 appointments "not brought". */
public record Count(String name, int value, String unit) {
}
