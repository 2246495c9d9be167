package uk.wnb.oracle;

import java.time.LocalDate;
import uk.wnb.concern.Child;
import uk.wnb.concern.ChildCodec;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detector;
import uk.wnb.history.ByteReader;
import uk.wnb.history.ByteWriter;
import uk.wnb.history.Days;
import uk.wnb.history.Event;

/** The detector as it runs in production: a child is ticked only when it is due. */
public class Production {
  private final Detector detector;
  private final String nhsNumber;
  private Child child = Child.UNKNOWN;

  /** {@code detector} and a child of whom nothing is known. */
  public Production(Detector detector) {
    this(detector, Given.NHS_NUMBER);
  }

  /** The same for a given child. */
  public Production(Detector detector, String nhsNumber) {
    this.detector = detector;
    this.nhsNumber = nhsNumber;
  }

  /** What is kept. */
  public Child child() {
    return child;
  }

  /** Takes in a report on {@code today}. */
  public Decision hear(Report report, LocalDate today) {
    return hear(report.event(), today);
  }

  /** Takes in an event on {@code today}. */
  final Decision hear(Event event, LocalDate today) {
    return keep(detector.decide(nhsNumber, child, event, Days.of(today)), event);
  }

  /** What {@link #hear} would say, without keeping it. */
  final Decision ignored(Event event, LocalDate today) {
    return detector.decide(nhsNumber, child, event, Days.of(today));
  }

  /** Whether the child is to be looked at on {@code day} although nothing new is known. */
  public boolean isDueOn(LocalDate day) {
    return child.dueOn() <= Days.of(day);
  }

  /** Looks again on {@code day}, due or not. */
  public Decision tick(LocalDate day) {
    return keep(detector.tick(nhsNumber, child, Days.of(day), Days.start(day).toEpochMilli()), null);
  }

  /** Writes the child to bytes and reads it back, as a restart does; returns the bytes. */
  public byte[] restart() {
    byte[] bytes = ChildCodec.encode(child);
    child = ChildCodec.decode(bytes);
    return bytes;
  }

  private Child step(Child after, Event event) {
    ByteWriter out = new ByteWriter(128);
    ChildCodec.writeStep(after, event, out);
    return ChildCodec.readStep(child, new ByteReader(out.toByteArray()));
  }

  /** Goes on from the child as it is stored step by step, so that a step which loses something is found out. */
  private Decision keep(Decision decision, Event event) {
    if (decision.child() == Child.UNKNOWN) {
      child = Child.UNKNOWN;
    } else if (decision.child() != child) {
      Child stepped = step(decision.child(), event);
      if (!stepped.equals(decision.child())) {
        throw new AssertionError("a step lost something: " + stepped + " for " + decision.child());
      }
      child = stepped;
    }
    return decision;
  }
}
