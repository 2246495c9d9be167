package uk.wnb.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * An iterator over a store holds native memory until it is closed. Whether one stands in a try-with-resources cannot be
 * read off the bytecode directly, but the compiler writes one {@code addSuppressed} for each such resource, so a method
 * must hold at least as many of those as it opens iterators. An iterator that is returned or kept escapes that sight,
 * hence neither is allowed.
 */
final class Iterators {
  static final ArchCondition<JavaClass> BE_CLOSED = new ArchCondition<>("close iterators by try-with-resources") {
    @Override
    public void check(JavaClass type, ConditionEvents events) {
      type.getCodeUnits().forEach(unit -> checkUnit(unit, events));
      type.getFields().stream().filter(Iterators::isIterator).forEach(field -> events.add(
          SimpleConditionEvent.violated(field, field.getFullName() + " keeps an iterator")));
    }
  };

  private Iterators() {
  }

  private static void checkUnit(JavaCodeUnit unit, ConditionEvents events) {
    if (isIterator(unit.getRawReturnType())) {
      events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " gives an iterator away"));
    }
    long opened = unit.getMethodCallsFromSelf().stream().filter(Iterators::opens).count();
    long closed = unit.getMethodCallsFromSelf().stream().filter(call -> call.getName().equals("addSuppressed")).count();
    if (opened > closed) {
      events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " opens " + opened + " iterators and closes "
          + closed + " in " + unit.getSourceCodeLocation()));
    }
  }

  private static boolean opens(JavaMethodCall call) {
    return isIterator(call.getTarget().getRawReturnType());
  }

  private static boolean isIterator(JavaField field) {
    return isIterator(field.getRawType());
  }

  private static boolean isIterator(JavaClass type) {
    return type.isAssignableTo(KeyValueIterator.class);
  }
}
