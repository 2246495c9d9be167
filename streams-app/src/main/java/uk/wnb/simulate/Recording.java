package uk.wnb.simulate;

/**
 * How well what happens is recorded, per mille.
 *
 * @param sameEvening outcomes recorded in the evening of the day
 * @param latestDays days after which the last of the others is recorded
 * @param never outcomes that are never recorded
 * @param corrected outcomes that are recorded otherwise at first
 * @param retracted outcomes recorded by mistake and taken back
 * @param twice rows sent twice
 */
record Recording(int sameEvening, int latestDays, int never, int corrected, int retracted, int twice) {
  static Recording of(Parameters parameters) {
    return new Recording(parameters.perMille("records", "same-evening"),
        parameters.get("records", "latest-days", 1, 365), parameters.perMille("records", "never"),
        parameters.perMille("records", "corrected"),
        parameters.perMille("records", "retracted"), parameters.perMille("records", "twice"));
  }
}
