package uk.wnb.ingest;

import uk.wnb.avro.Setting;

/** The column {@code setting} of a booking or its outcome. */
final class Place {
  private static final Words<Setting> SETTINGS = Words.of(Setting.class);

  private Place() {
  }

  /** Where; a clinic when the row does not say, since that is where most appointments are. */
  static Setting of(Row row) {
    return SETTINGS.read(row.get(Column.SETTING), Column.SETTING.title(), Setting.CLINIC);
  }
}
