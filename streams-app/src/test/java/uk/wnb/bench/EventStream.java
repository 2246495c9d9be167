package uk.wnb.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * An endless, seeded stream of what sources say, in order of recording, over children drawn at random. The first event
 * of each child tells where it lives; of 1,000 others 250 are bookings, 500 attendances or cancellations (of those
 * bookings where one has come due), 90 visits to A&amp;E, 90 weeks at school, 30 dated facts, 25 corrections, 5
 * retractions and 10 the very same record once more.
 */
final class EventStream {
  /** The first day. */
  static final LocalDate BEGIN = LocalDate.of(2022, 1, 1);

  private static final int WORKING_SECONDS = 10 * 3600;
  private static final int OPENS_AT = 8 * 3600;
  private static final int REMEMBERED = 4_096;

  private final Children children;
  private final SplittableRandom random;
  private final RecordMaker make;
  private final int eventsPerDay;
  private final Map<LocalDate, Deque<Booked>> booked = new HashMap<>();
  private final BitSet housed = new BitSet();
  private final Said[] recent = new Said[REMEMBERED];
  private LocalDate day = BEGIN;
  private long count;

  /** A stream that tells of one day in {@code eventsPerDay} events. */
  EventStream(Children children, long seed, int eventsPerDay) {
    this.children = children;
    this.random = new SplittableRandom(seed);
    this.make = new RecordMaker(children, random);
    this.eventsPerDay = eventsPerDay;
  }

  /** The day on which the next event is recorded. */
  LocalDate day() {
    return BEGIN.plusDays(count / eventsPerDay);
  }

  /** The next event. */
  Said next() {
    turnPage();
    long second = OPENS_AT + count % eventsPerDay * WORKING_SECONDS / eventsPerDay;
    Instant now = day.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(second);
    Said said = draw(now);
    recent[(int) (count % REMEMBERED)] = said;
    count++;
    return said;
  }

  private void turnPage() {
    LocalDate today = day();
    while (day.isBefore(today)) {
      booked.remove(day);
      day = day.plusDays(1);
    }
  }

  private Said draw(Instant now) {
    int child = random.nextInt(children.count());
    if (!housed.get(child)) {
      housed.set(child);
      return make.home(child, now);
    }
    int roll = random.nextInt(1_000);
    if (roll < 250) {
      return book(child, now);
    } else if (roll < 750) {
      return attend(child, now);
    } else if (roll < 840) {
      return make.emergency(child, now);
    } else if (roll < 930) {
      return make.schoolWeek(child, now);
    } else if (roll < 960) {
      return make.fact(child, now);
    }
    Said earlier = recent[random.nextInt(REMEMBERED)];
    if (earlier == null) {
      return make.attendance(Booked.walkIn(child, now, make), now);
    }
    return roll < 985 ? make.correction(earlier, now) : roll < 990 ? make.retraction(earlier, now) : earlier;
  }

  private Said book(int child, Instant now) {
    Booked appointment = Booked.ahead(child, now, make, random);
    booked.computeIfAbsent(LocalDate.ofInstant(appointment.at(), ZoneOffset.UTC), date -> new ArrayDeque<>())
        .add(appointment);
    return make.booking(appointment, now);
  }

  private Said attend(int child, Instant now) {
    Booked due = booked.getOrDefault(day, new ArrayDeque<>()).poll();
    if (due == null) {
      return make.attendance(Booked.walkIn(child, now, make), now);
    }
    return random.nextInt(100) < 8 ? make.cancellation(due, now) : make.attendance(due, now);
  }
}
