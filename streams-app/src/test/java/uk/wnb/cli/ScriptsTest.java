package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts, with a java that only says how it was called. */
class ScriptsTest {
  private static final String SAYS_HOW = "#!/usr/bin/env bash\nprintf '%s\\n' \"$@\"\n";

  @TempDir
  Path home;

  @BeforeEach
  void built() throws IOException {
    Path scripts = Files.createDirectories(home.resolve("scripts"));
    Files.copy(Project.path("scripts/wnb"), scripts.resolve("wnb"));
    Files.copy(Project.path("scripts/demo"), scripts.resolve("demo"));
    executable(scripts.resolve("build"), "#!/usr/bin/env bash\n");
    executable(Files.createDirectories(home.resolve("bin")).resolve("java"), SAYS_HOW);
    Files.createDirectories(home.resolve("streams-app/target"));
    Files.createFile(home.resolve("streams-app/target/streams-app-1.jar"));
  }

  private static void executable(Path path, String text) throws IOException {
    Files.writeString(path, text);
    assertThat(path.toFile().setExecutable(true)).isTrue();
  }

  private record Ran(int code, List<String> lines) {
    String classPath() {
      return lines.get(lines.indexOf("-cp") + 1);
    }
  }

  private Ran run(String javaOptions, String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().put("WNB_JAVA_OPTS", javaOptions);
    Process process = builder.start();
    List<String> lines = new ArrayList<>(process.inputReader().lines().toList());
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), lines);
  }

  private Ran wnb(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("scripts/wnb").toString()));
    command.addAll(List.of(args));
    return run("", command.toArray(String[]::new));
  }

  static List<Path> all() {
    return Project.scripts();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyScriptCanBeReadByTheShellAndRun(Path script) throws Exception {
    Ran check = run("", "bash", "-n", script.toString());

    assertThat(check.lines()).isEmpty();
    assertThat(check.code()).isZero();
    assertThat(script).isExecutable();
    assertThat(Files.readString(script)).startsWith("#!/usr/bin/env bash\n# ").contains("set -euo pipefail");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "replay"})
  void onlyWhatNeedsABrokerOfItsOwnHasItsClasses(String command) throws Exception {
    assertThat(wnb(command).classPath()).endsWith(home + "/streams-app/target/lib-local/*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "ingest", "alerts", "rates", "topics", "policy", "--help", ""})
  void whatRunsOnAClusterNeverHasTheBrokersClasses(String command) throws Exception {
    Path target = home.resolve("streams-app/target");

    assertThat(wnb(command).classPath()).isEqualTo(target.resolve("streams-app-1.jar") + ":" + target + "/lib/*");
  }

  /** In production the compiler takes the time it needs, and the logs speak. */
  @Test
  void runIsNeitherQuietNorCutShort() throws Exception {
    assertThat(wnb("run").lines()).noneMatch(line -> line.startsWith("-Dwnb.log") || line.startsWith("-XX:TieredStop")
        || line.contains("SerialGC"));
    assertThat(wnb("alerts").lines()).contains("-Dwnb.log=ERROR", "-XX:TieredStopAtLevel=1");
  }

  /** What the benchmark measures is what runs, from the script and in the image. */
  @Test
  void theServiceHasTheSameOptionsWhereverItIsStarted() throws Exception {
    List<String> options = wnb("run").lines().stream()
        .filter(line -> line.startsWith("-XX:") && !line.contains("Unrecognized")).toList();
    assertThat(options).hasSize(6);
    for (String file : List.of("docker/Dockerfile", "streams-app/src/test/java/uk/wnb/bench/Run.java")) {
      assertThat(Files.readString(Project.path(file))).contains(options.stream().map(each -> '"' + each + '"').toList());
    }
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws Exception {
    assertThat(wnb("replay", "--as-of", "2022-11-17", "a file.csv").lines())
        .endsWith("uk.wnb.cli.Main", "replay", "--as-of", "2022-11-17", "a file.csv");
  }

  @Test
  void optionsOfOnesOwnGoLastSoThatTheyWin() throws Exception {
    List<String> lines = run("-Xmx1g -Dwnb.log.broker=WARN", home.resolve("scripts/wnb").toString(), "demo").lines();

    assertThat(lines).contains("-Xmx1g");
    assertThat(lines.indexOf("-Dwnb.log.broker=WARN")).isGreaterThan(lines.indexOf("-Dwnb.log.broker=OFF"));
  }

  @Test
  void theDemoScriptIsTheDemoCommand() throws Exception {
    assertThat(run("", home.resolve("scripts/demo").toString(), "--once").lines())
        .endsWith("uk.wnb.cli.Main", "demo", "--once");
  }
}
