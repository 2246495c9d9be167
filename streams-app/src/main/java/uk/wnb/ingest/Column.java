package uk.wnb.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The columns of a flat file, in the order in which they stand. */
enum Column {
  TYPE, EVENT_ID, NHS_NUMBER, SOURCE, RECORD_ID, OCCURS_AT, RECORDED_AT, CODE, SPECIALTY, SETTING, OPERATION, DETAIL;

  static final List<String> TITLES = Arrays.stream(values()).map(Column::title)
      .collect(Collectors.toUnmodifiableList());

  /** The header's text. */
  static final String HEADER = String.join(",", TITLES);

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
