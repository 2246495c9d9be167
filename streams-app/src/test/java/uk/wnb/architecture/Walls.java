package uk.wnb.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.wnb.signal.HouseholdSignal;

/**
 * Who may know what, each wall by its name. They are said for any base package, so that the same walls that stand
 * around the detector can be tried on classes planted to break them.
 */
final class Walls {
  private static final String[] CORE = {"history", "family", "signal", "policy", "concern", "audit"};

  private final String base;
  private final Map<String, ArchRule> rules = new LinkedHashMap<>();

  private Walls(String base) {
    this.base = base;
  }

  /** The walls of the packages under {@code base}. */
  static Map<String, ArchRule> of(String base) {
    Walls walls = new Walls(base);
    walls.core();
    walls.edges();
    walls.habits();
    return walls.rules;
  }

  /** The core is values and functions: what it may use is a short list, so that whatever is new has to ask. */
  private void core() {
    add("the core knows plain Java and itself", classes().that().resideInAnyPackage(in(CORE))
        .and(not(simpleName("PolicyReader"))).should().onlyDependOnClassesThat(resideInAnyPackage(plainJava())
            .or(resideInAnyPackage(in(CORE)))));
    add("only the policy reader knows YAML, and only that", classes().that().haveSimpleName("PolicyReader").should()
        .onlyDependOnClassesThat(resideInAnyPackage(plainJava()).or(resideInAPackage("org.yaml.snakeyaml.."))
            .or(simpleName("StringReader")).or(resideInAnyPackage(in(CORE)))));
    add("the core and what feeds it ask no clock", noClasses().that()
        .resideInAnyPackage(in("history", "family", "signal", "policy", "concern", "audit", "intake", "topology",
            "backtest"))
        .should(Calls.ASK_THE_CLOCK));
    add("the core and what feeds it throw no dice", noClasses().that()
        .resideInAnyPackage(in("history", "family", "signal", "policy", "concern", "audit", "intake", "topology",
            "backtest"))
        .should(Calls.THROW_DICE));
    add("the core makes no collection without an order", noClasses().that()
        .resideInAnyPackage(in(CORE)).should(Calls.MAKE_UNORDERED_COLLECTIONS));
    add("what runs in memory knows the core alone", classes().that().resideInAnyPackage(in("backtest")).should()
        .onlyDependOnClassesThat(resideInAnyPackage(plainJava()).or(resideInAnyPackage(in(CORE)))
            .or(resideInAnyPackage(in("backtest")))));
    add("a trial knows the core and the truth of a simulation",
        classes().that().resideInAnyPackage(in("trial")).should()
        .onlyDependOnClassesThat(resideInAnyPackage(plainJava()).or(resideInAnyPackage(in(CORE)))
            .or(resideInAnyPackage(in("backtest", "simulate", "trial")))));
    add("what tells and explains knows the core alone", classes().that()
        .resideInAnyPackage(in("chronology", "explain")).should().onlyDependOnClassesThat(
            resideInAnyPackage(plainJava()).or(resideInAnyPackage(in(CORE)))
                .or(resideInAnyPackage(in("chronology", "explain")))));
    add("a history knows no policy, signal or concern", nobodyIn("history").should().dependOnClassesThat()
        .resideInAnyPackage(in("policy", "family", "signal", "concern")));
    add("a family knows histories alone", nobodyIn("family").should().dependOnClassesThat()
        .resideInAnyPackage(in("policy", "signal", "concern")));
    add("a signal knows no concern",
        nobodyIn("signal").should().dependOnClassesThat().resideInAnyPackage(in("concern")));
    add("a policy knows nothing but values", nobodyIn("policy").should().dependOnClassesThat()
        .resideInAnyPackage(in("history", "signal", "concern")));
    add("nothing that is decided depends on the audit", noClasses().that()
        .resideInAnyPackage(in("history", "signal", "policy", "concern")).should().dependOnClassesThat()
        .resideInAnyPackage(in("audit")));
    add("only the audit reads what is for monitoring fairness", noClasses().that()
        .resideOutsideOfPackages(in("history", "audit")).should().dependOnClassesThat(
            resideInAPackage(base + ".history..").and(simpleName("Monitoring"))));
    add("the report is made of published numbers", nobodyIn("audit.report", "audit.statistics").should()
        .dependOnClassesThat(resideInAPackage(base + ".audit").and(simpleName("Counts").or(simpleName("Changes")))));
    add("a signal reads no events but what a history makes of them", nobodyIn("signal").should(Calls.READ_EVENTS));
    // Only those are asked when nothing else is new than what is told of brothers and sisters.
    add("only a pattern of the household reads the family", nobodyIn("signal").and(not(simpleName("View")))
        .and(not(assignableTo(HouseholdSignal.class))).should(Calls.READ_THE_FAMILY));
  }

  private void edges() {
    add("intake knows no Kafka", nobodyIn("intake").should().dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", base + ".topology..", base + ".service.."));
    add("the topology knows no HTTP and no files", nobodyIn("topology").should().dependOnClassesThat(
        resideInAnyPackage("java.net..", "com.sun.net..", "io.javalin..", "jakarta.servlet..", "java.nio.file..",
            base + ".service..").or(Calls.FILE_CLASSES)));
    add("what is simulated knows nothing of the detector", classes().that().resideInAnyPackage(in("simulate")).should()
        .onlyDependOnClassesThat(resideInAnyPackage(plainJava()).or(resideInAnyPackage("java.io", "java.nio.file",
            "org.yaml.snakeyaml..")).or(resideInAnyPackage(in("simulate", "history", "policy")))));
    add("the registry knows the wire and nothing of us", nobodyIn("registry").should().dependOnClassesThat(
        resideInAPackage(base + "..").and(not(resideInAnyPackage(in("registry", "avro"))))));
    add("what comes in from elsewhere knows no topologies", nobodyIn("ingest").should().dependOnClassesThat(
        resideInAPackage(base + ".topology..").and(Calls.TOPOLOGIES)));
    add("the broker in the same JVM is for the command and for tests", noClasses().that()
        .resideOutsideOfPackages(in("local", "cli")).should().dependOnClassesThat().resideInAnyPackage(in("local")));
    add("the broker's own classes stay behind local", noClasses().that().resideOutsideOfPackage(base + ".local..")
        .should().dependOnClassesThat().resideInAnyPackage("kafka..", "org.apache.kafka.metadata..",
            "org.apache.kafka.server..", "org.apache.kafka.raft.."));
    add("nobody knows the command", noClasses().that().resideOutsideOfPackage(base + ".cli..").should()
        .dependOnClassesThat().resideInAnyPackage(in("cli")));
    add("packages form no cycle", slices().matching(base + ".(*)..").should().beFreeOfCycles());
  }

  private void habits() {
    add("every iterator over a store is closed where it is opened", classes().should(Iterators.BE_CLOSED));
    add("only the command prints", noClasses().that().resideOutsideOfPackage(base + ".cli..").should(Calls.PRINT));
    add("only the command ends the JVM", noClasses().that().resideOutsideOfPackage(base + ".cli..")
        .should(Calls.END_THE_JVM));
    add("logging is SLF4J's", noClasses().should().dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.apache.logging..", "ch.qos.logback.."));
    add("nobody sleeps", noClasses().should(Calls.SLEEP));
  }

  private GivenClassesConjunction nobodyIn(String... names) {
    return noClasses().that().resideInAnyPackage(in(names));
  }

  private void add(String name, ArchRule rule) {
    rules.put(name, rule.allowEmptyShould(true));
  }

  private String[] in(String... names) {
    return Arrays.stream(names).map(name -> base + "." + name + "..").toArray(String[]::new);
  }

  private static String[] plainJava() {
    return new String[] {"", "java.lang", "java.lang.annotation", "java.lang.invoke", "java.lang.runtime", "java.util",
        "java.util.function", "java.util.stream", "java.time", "java.time.format", "java.time.temporal",
        "java.time.zone",
        "java.math", "java.nio.charset", "java.security"};
  }
}
