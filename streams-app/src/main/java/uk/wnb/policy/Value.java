package uk.wnb.policy;

/**
 * One value of a policy with what a reader needs to judge it.
 *
 * @param text as it stands in the file
 * @param unit what it counts, empty when it is a word
 * @param source where the default comes from: published, case review, or our proposal; empty when it is a word
 * @param profile the version of the profile that sets it
 * @param line the line it stands on, counted from 1
 */
public record Value(String text, String unit, String source, String profile, int line) {
}
