package uk.wnb.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The finder finds, and takes nothing else for an NHS number. What it is for stands in {@link NobodyNamedCheck}. */
class NamedNumbersTest {
  /** In parts, so that this file is not found itself. */
  private static final String CHILD = "999" + "0000018";

  @TempDir
  Path reports;

  @ParameterizedTest
  @ValueSource(strings = {"%s", "of child %s.", "key=%s,value=null", "http://localhost:8080/children/%s?x=1", "[%s]",
      "nhs_number=\"%s\"", "<failure message=\"&#10;%s&#10;\"/>", "wnb_%s"})
  void aNumberIsFoundWhereverItStands(String text) {
    assertThat(NamedNumbers.isTold(text.formatted(CHILD))).isTrue();
    assertThat(NamedNumbers.isTold(text.formatted("999 000 0018"))).isTrue();
    assertThat(NamedNumbers.isTold(text.formatted("999-000-0018"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9990000019", "19990000018", "99900000180", "a9990000018f", "4010232137", "999 0000018",
      "at 1999-000-0018", ""})
  void nothingElseIsTakenForOne(String text) {
    assertThat(NamedNumbers.isTold(text)).isFalse();
  }

  @Test
  void aReportThatNamesAChildIsFoundWithTheNumberHidden() throws IOException {
    Files.writeString(Files.createDirectories(reports.resolve("deep")).resolve("TEST-a.xml"), """
        <testsuite name="a">
          <system-out><![CDATA[WARN could not read the record of child %s
        ]]></system-out>
        """.formatted(CHILD));
    Files.writeString(reports.resolve("TEST-b.xml"), "<testsuite name=\"b\"/>\n");
    Files.write(reports.resolve("TEST-c.xml"), ("caf\u00e9 " + CHILD).getBytes(StandardCharsets.ISO_8859_1));

    assertThat(NamedNumbers.below(reports)).containsExactly("TEST-c.xml:1: caf\u00e9 <number>",
        "TEST-a.xml:2:   <system-out><![CDATA[WARN could not read the record of child <number>");
  }
}
