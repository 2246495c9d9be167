package uk.wnb.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.schoolWeek;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.History;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;
import uk.wnb.oracle.Stories;

class ChronologyTest {
  private static List<String> told(Report... reports) {
    return Chronology.of(Given.NHS_NUMBER, history(reports)).stream()
        .map(entry -> Days.date(entry.day()) + " " + entry.kind() + ": " + entry.what()).toList();
  }

  private static History history(Report... reports) {
    History history = History.EMPTY;
    for (Report report : reports) {
      history = history.apply(report.event()).history();
    }
    return history.whole(day("2030-01-01"));
  }

  @Test
  void anAppointmentIsToldOnceWhetherItWasBookedOrNot() {
    Report booked = Given.booking("2024-03-01", Fact.BookingStatus.BOOKED, Fact.CancelledBy.UNKNOWN);

    assertThat(told(booked)).containsExactly("2024-03-01 appointment: Paediatrics: booked, no outcome on record");
    assertThat(told(booked, wasNotBrought("2024-03-01")))
        .containsExactly("2024-03-01 appointment: Paediatrics: was not brought");
  }

  @Test
  void whoCancelledIsSaid() {
    assertThat(told(Given.booking("2024-03-01", Fact.BookingStatus.CANCELLED, Fact.CancelledBy.PROVIDER)))
        .containsExactly("2024-03-01 appointment: Paediatrics: cancelled by the provider");
    assertThat(told(Given.cancelledByFamily("2024-03-01")))
        .containsExactly("2024-03-01 appointment: Paediatrics: cancelled by the family");
  }

  @Test
  void aHomeVisitSaysWhetherTheChildWasSeen() {
    assertThat(told(Given.contact("2024-03-01", Outcome.BROUGHT, Setting.HOME)))
        .containsExactly("2024-03-01 home visit: Paediatrics: visit took place, child seen");
    assertThat(told(Given.contact("2024-03-01", Outcome.NOT_BROUGHT, Setting.HOME)))
        .containsExactly("2024-03-01 home visit: Paediatrics: visit did not take place");
  }

  @Test
  void weeksAtSchoolArePutTogetherByMonth() {
    assertThat(told(schoolWeek("2024-03-04", 10, 4), schoolWeek("2024-03-11", 10, 6), schoolWeek("2024-04-15", 10, 1)))
        .containsExactly("2024-03-04 school: 2 weeks: present at 10 of 20 sessions, absent with leave 0, without 10",
            "2024-04-15 school: 1 week: present at 1 of 10 sessions, absent with leave 0, without 9");
  }

  @Test
  void factsForMonitoringAreLeftOut() {
    assertThat(told(context("2024-01-01", ContextType.ETHNICITY, "A"), context("2024-01-01", ContextType.SEX, "1"),
        context("2024-01-01", ContextType.DEPRIVATION, "1"))).isEmpty();
    assertThat(told(context("2024-01-01", ContextType.CHILD_PROTECTION_PLAN, "neglect", day("2024-06-01"))))
        .containsExactly("2024-01-01 fact: child protection plan: neglect, until 2024-06-01");
  }

  @Test
  void afterADeathNothingIsTold() {
    assertThat(told(brought("2024-01-01"), Given.died("2024-02-01"), wasNotBrought("2024-03-01")))
        .containsExactly("2024-01-01 appointment: Paediatrics: was brought", "2024-02-01 fact: died");
  }

  @Test
  void aReviewNamesTheAlertAndWhoLooked() {
    assertThat(told(Given.review("2024-03-01", "a1", Fact.ReviewOutcome.SUPPORT_OFFERED)))
        .containsExactly("2024-03-01 review: support offered, of alert a1, by safeguarding team");
    assertThat(Words.what(new Report("e1", "RJE", "r1", Given.instant("2024-03-01"), Given.instant("2024-03-01"), false,
        new Fact.Review("a1", Fact.ReviewOutcome.SNOOZED, "", day("2024-04-01"), "in-hospital")).event()))
        .isEqualTo("snoozed until 2024-04-01 (in-hospital), of alert a1");
  }

  /** Whatever is on record: in order, no appointment twice, and every contact that counts is in it. */
  @Test
  void holdsOfManyStoriesWhatTheirHistoriesHold() {
    long entries = LongStream.range(1, 400).mapToObj(Stories::of).flatMap(story -> {
      History history = history(story.reports().toArray(Report[]::new));
      List<Entry> told = Chronology.of(Given.NHS_NUMBER, history);
      assertThat(told).isSortedAccordingTo(Entry.ORDER).doesNotHaveDuplicates();
      long contacts = history.contacts().stream().filter(contact -> contact.day() < history.rulesEndOn()).count();
      assertThat(told.stream().filter(entry -> entry.kind().matches("appointment|home visit|school visit"))
          .filter(entry -> !entry.what().contains("no outcome on record")).count()).isEqualTo(contacts);
      return Stream.of(told.size());
    }).mapToLong(Integer::longValue).sum();

    assertThat(entries).isGreaterThan(2_000);
  }
}
