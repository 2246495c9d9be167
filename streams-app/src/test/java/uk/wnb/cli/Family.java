package uk.wnb.cli;

import java.nio.file.Path;

/** A small invented family on record: Anna and Ben of one household, Cara of another. */
final class Family {
  private static final String HOUSEHOLD = "context,,%s,ZZL01,home,2020-01-01,,household,,,,household=%s";

  private Family() {
  }

  static Path file(Path directory) {
    return Rows.file(directory, "family.csv",
        "context,,9990000018,ZZL01,born,2018-05-01,2018-05-02,birth,,,,",
        HOUSEHOLD.formatted(Rows.ANNA, "H1"), HOUSEHOLD.formatted(Rows.BEN, "H1"), HOUSEHOLD.formatted(Rows.CARA, "H2"),
        "context,,9990000018,ZZL01,ethnic,2020-01-01,,ethnicity,,,,value=A",
        "appointment,,9990000018,ZZT01,a1,2022-03-01T09:30,2022-02-01T10:00,booked,420,clinic,,",
        "attendance,e-a1,9990000018,ZZT01,a1,2022-03-01T09:30,2022-03-01T17:00,3,420,clinic,,",
        "education,,9990000018,ZZS01,w1,2022-03-07,2022-03-14,school,,,,possible=10;present=4;authorised=1;unauthorised=5",
        "education,,9990000018,ZZS01,w2,2022-03-14,2022-03-21,school,,,,possible=10;present=6;authorised=4;unauthorised=0",
        "attendance,e-a2,9990000018,ZZT01,a2,2022-04-05T14:00,2022-04-04,2,650,community,,reason=transport",
        "emergency,,9990000018,ZZT02,e1,2022-04-20T12:00,2022-04-20T20:00,completed,,,,complaint=ingestion",
        "attendance,,9990000026,ZZT01,b1,2022-04-21T10:00,2022-04-21T18:00,5,420,clinic,,",
        "attendance,,9990000018,ZZT03,v1,2022-04-25T10:00,2022-04-26T09:00,5,290,home,,seen=true",
        "attendance,=1+1,9990000018,ZZT01,a3,2022-04-28T10:00,2022-04-28T18:00,3,420,clinic,,",
        "appointment,e-a9,9990000018,ZZT01,a9,2022-09-01T09:00,2022-04-29,booked,120,clinic,,",
        "attendance,e-c1,9990000034,ZZT01,c1,2022-04-21T10:00,2022-04-21T18:00,3,420,clinic,,",
        "attendance,e-a1b,9990000018,ZZT01,a1,2022-03-01T09:30,2022-06-01T09:00,5,420,clinic,,");
  }
}
