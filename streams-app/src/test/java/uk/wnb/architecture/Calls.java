package uk.wnb.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callCodeUnitWhere;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.security.SecureRandom;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;

/** Calls that some packages may not make. */
final class Calls {
  static final ArchCondition<JavaClass> ASK_THE_CLOCK = calls("ask the machine's clock", call ->
      isIn(call, "java.time") && call.getName().equals("now") || of(call, java.time.Clock.class)
          || of(call, System.class) && List.of("currentTimeMillis", "nanoTime").contains(call.getName())
          || makes(call, Date.class) || of(call, Calendar.class) && call.getName().equals("getInstance"));

  static final ArchCondition<JavaClass> THROW_DICE = calls("use randomness", call ->
      call.getTargetOwner().isAssignableTo(RandomGenerator.class) || of(call, Random.class)
          || of(call, SecureRandom.class) || of(call, UUID.class) && call.getName().equals("randomUUID")
          || of(call, Math.class) && call.getName().equals("random")
          || of(call, Collections.class) && call.getName().equals("shuffle"));

  /** What is made for looking up ({@code Map.of}, {@code Set.copyOf}) is let be: no rule here sees who walks it. */
  static final ArchCondition<JavaClass> MAKE_UNORDERED_COLLECTIONS = calls("make an unordered collection", call ->
      makes(call, HashMap.class) || makes(call, HashSet.class) || makes(call, IdentityHashMap.class)
          || makes(call, WeakHashMap.class) || makes(call, ConcurrentHashMap.class)
          || of(call, Collectors.class) && List.of("toSet", "toUnmodifiableSet", "groupingBy")
              .contains(call.getName()));

  /** All that was ever said, what is for monitoring fairness among it. */
  static final ArchCondition<JavaClass> READ_EVENTS = calls("read the events of a history", call ->
      of(call, uk.wnb.history.History.class) && List.of("events", "sameRecord").contains(call.getName()));

  static final ArchCondition<JavaClass> READ_THE_FAMILY = calls("read what brothers and sisters tell", call ->
      (of(call, uk.wnb.history.History.class) || of(call, uk.wnb.signal.View.class))
          && call.getName().equals("family"));

  static final ArchCondition<JavaClass> PRINT = accessTargetWhere(target(name("out").or(name("err")))
      .and(DescribedPredicate.describe("of System", access -> access.getTargetOwner().isEquivalentTo(System.class))))
      .or(calls("print a stack trace", call -> call.getName().equals("printStackTrace")
          && call.getTargetOwner().isAssignableTo(Throwable.class))).as("print");

  static final ArchCondition<JavaClass> END_THE_JVM = calls("end the JVM", call ->
      of(call, System.class) && call.getName().equals("exit")
          || of(call, Runtime.class) && List.of("exit", "halt").contains(call.getName()));

  static final ArchCondition<JavaClass> SLEEP = calls("sleep", call ->
      call.getName().equals("sleep") && call.getTargetOwner().getPackageName().startsWith("java."));

  static final DescribedPredicate<JavaClass> FILE_CLASSES = DescribedPredicate.describe("files", type ->
      List.of(File.class, FileInputStream.class, FileOutputStream.class, FileReader.class, FileWriter.class,
          RandomAccessFile.class).stream().anyMatch(type::isEquivalentTo));

  /** Classes that build or are part of a topology, as against the topics and the writer of the log. */
  static final DescribedPredicate<JavaClass> TOPOLOGIES = DescribedPredicate.describe("topologies", type ->
      type.getSimpleName().endsWith("Topology") || type.getSimpleName().endsWith("Processor")
          || type.isEquivalentTo(Topology.class));

  private Calls() {
  }

  private static ArchCondition<JavaClass> calls(String what, Predicate<JavaCall<?>> predicate) {
    return callCodeUnitWhere(DescribedPredicate.describe(what, predicate)).as(what);
  }

  private static boolean of(JavaCall<?> call, Class<?> owner) {
    return call.getTargetOwner().isEquivalentTo(owner);
  }

  private static boolean makes(JavaCall<?> call, Class<?> type) {
    return of(call, type) && call.getName().equals("<init>");
  }

  private static boolean isIn(JavaCall<?> call, String packageName) {
    return call.getTargetOwner().getPackageName().equals(packageName);
  }
}
