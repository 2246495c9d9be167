package uk.wnb.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.audit.disclosure.ReadingRoom;

/** The page in a real browser, where one is installed ({@code apt-get install chromium}); skipped where none is. */
class BrowserTest {
  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 4000;

  @TempDir
  private Path directory;
  private Path page;

  @BeforeEach
  void write() throws IOException {
    assumeTrue(browser() != null, "no chromium is installed");
    page = directory.resolve("index.html");
    Files.writeString(page, new AuditReport(new ReadingRoom(MadeUp.counts()), MadeUp.FROM, MadeUp.TO, "made up").files()
        .get("index.html"));
  }

  /** Colours of the marks, the text and the page itself are all to be seen: plots are drawn, styles taken. */
  @Test
  void itIsDrawn() throws IOException, InterruptedException {
    Path shot = directory.resolve("shot.png");
    run("--window-size=" + WIDTH + "," + HEIGHT, "--hide-scrollbars", "--screenshot=" + shot);
    BufferedImage image = ImageIO.read(shot.toFile());
    Set<Integer> colours = new TreeSet<>();
    int white = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int colour = image.getRGB(x, y) & 0xffffff;
        colours.add(colour);
        white += colour == 0xffffff ? 1 : 0;
      }
    }
    assertThat(colours).contains(0x4c6272, 0xb34700, 0x005eb8, 0x212b32, 0xd8dde0);
    assertThat(white).isBetween(WIDTH * HEIGHT / 2, WIDTH * HEIGHT * 99 / 100);
  }

  @Test
  void theBrowserReadsWhatWasWritten() throws IOException, InterruptedException {
    String dom = run("--dump-dom");
    assertThat(dom).contains("Appointments, alerts and reviews: made up", "</main>");
    assertThat(count(dom, "<svg ")).isEqualTo(count(Files.readString(page), "<svg "));
    assertThat(count(dom, "<tr>")).isEqualTo(count(Files.readString(page), "<tr>"));
  }

  @Test
  void itPrints() throws IOException, InterruptedException {
    Path pdf = directory.resolve("report.pdf");
    run("--no-pdf-header-footer", "--print-to-pdf=" + pdf);
    byte[] bytes = Files.readAllBytes(pdf);
    assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(count(new String(bytes, StandardCharsets.ISO_8859_1),
        "/Type /Page\n")).as("a part begins on a page of its own")
        .isGreaterThanOrEqualTo(7);
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  private String run(String... more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(browser(), "--headless", "--no-sandbox", "--disable-gpu",
        "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--user-data-dir=" + directory.resolve("profile")));
    command.addAll(List.of(more));
    command.add(page.toUri().toString());
    File said = directory.resolve("said").toFile();
    Process process = new ProcessBuilder(command).redirectOutput(said)
        .redirectError(directory.resolve("complaints").toFile()).start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the browser does not end");
    }
    assertThat(process.exitValue()).isZero();
    return Files.readString(said.toPath());
  }

  private static String browser() {
    for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : NAMES) {
        if (Files.isExecutable(Path.of(directory, name))) {
          return Path.of(directory, name).toString();
        }
      }
    }
    return null;
  }
}
