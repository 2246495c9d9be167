package uk.wnb.bench;

/**
 * One thing measured twice. Only like may be held against like: a JVM that has just started works several times slower
 * than the same one a minute later.
 *
 * @param fresh in a process that has just started, from its first record to its last: a backlog worked off once
 * @param warm when the process has done it for a while: what it can keep up
 */
record Rates(Rate fresh, Rate warm) {
  @Override
  public String toString() {
    return String.format("fresh %s; warm %s", fresh, warm);
  }
}
