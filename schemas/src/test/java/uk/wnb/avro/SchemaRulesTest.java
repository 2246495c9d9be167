package uk.wnb.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules themselves: a schema that keeps them passes, and each planted fault is found. */
class SchemaRulesTest {
  private static final String SOUND = """
      {"type": "record", "name": "Visit", "doc": "A visit to somebody.", "fields": [
        {"name": "id", "type": "string", "doc": "Its identity. Never null."},
        {"name": "note", "type": ["null", "string"], "default": null, "doc": "A remark. Null when none was made."},
        {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}, "doc": "When, UTC. Never null."},
        {"name": "due", "type": ["null", {"type": "int", "logicalType": "date"}], "default": null,
         "doc": "Europe/London day it is due. Null without one."},
        {"name": "steps", "doc": "What was done, in order.", "default": [], "type": {"type": "array", "items":
          {"type": "record", "name": "Step", "doc": "One thing done.", "fields": [
            {"name": "kind", "doc": "What kind of step. Never null.", "type": {"type": "enum", "name": "Kind",
             "doc": "Kind of step. TALK: spoke. UNKNOWN: any other.", "symbols": ["TALK", "UNKNOWN"],
             "default": "UNKNOWN"}}]}}}]}
      """;

  @Test
  void aSoundSchemaHasNoFaults() {
    assertThat(SchemaRules.faults(parse(SOUND))).isEmpty();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(delimiter = '|', value = {
      " \"doc\": \"A visit to somebody.\",             | ''                              | Visit: has no doc",
      " , \"doc\": \"Its identity. Never null.\"        | ''                              | Visit.id: has no doc",
      " Its identity. Never null.                     | Its identity in the source.     | Visit.id: does not say it is never null",
      " Null when none was made.                      | May be missing.                 | Visit.note: does not say what null means",
      " \"string\"], \"default\": null, \"doc\": \"A rem | \"string\"], \"doc\": \"A rem | Visit.note: nullable without a default",
      " [\"null\", \"string\"], \"default\": null        | [\"string\", \"null\"], \"default\": \"\" | Visit.note: null is not the first branch",
      " When, UTC.                                    | When it took place.             | Visit.at: does not say whose time it is",
      " Europe/London day                             | The day on which                | Visit.due: does not say whose time it is",
      " timestamp-millis                              | time-micros                     | Visit.at: does not say whose time it is",
      " \"doc\": \"One thing done.\",                   | ''                              | Step: has no doc",
      " TALK: spoke.                                  | ''                              | Kind: TALK is not explained",
      " \"default\": \"UNKNOWN\"                        | \"default\": \"TALK\"            | Kind: default is not UNKNOWN",
      " A remark.                                     | Why they failed to attend.      | Visit.note: blames",
      " A visit to somebody.                          | A visit to the hard to reach.   | Visit: blames",
  })
  void aPlantedFaultIsFound(String sound, String planted, String fault) {
    assertThat(SOUND).contains(sound);
    assertThat(SchemaRules.faults(parse(SOUND.replace(sound, planted)))).containsExactly(fault);
  }

  @Test
  void anEnumWithoutADefaultIsFound() {
    Schema bare = Schema.createEnum("Kind", "Kind of step. TALK: spoke.", "test", List.of("TALK"));
    assertThat(SchemaRules.faults(bare)).containsExactly("Kind: default is not UNKNOWN");
  }

  private static Schema parse(String json) {
    return SchemaParser.parseSingle(json);
  }
}
