package uk.wnb.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All households in memory, for runs without Kafka: what the household's part of the topology does, at once. */
public final class Households {
  private final Map<String, Household> households = new TreeMap<>();

  /**
   * What others' logs are told: that of the new number first, then those that {@code announcements} reach,
   * directly or household by household; null for none.
   */
  public List<LogEntry> entries(Forward forward, List<Announcement> announcements) {
    List<LogEntry> entries = new ArrayList<>();
    if (forward != null) {
      entries.add(forward);
    }
    for (Announcement announcement : announcements) {
      entries.addAll(announcement.deliveries());
      entries.addAll(hear(announcement));
    }
    return entries;
  }

  private List<Delivery> hear(Announcement announcement) {
    List<Delivery> deliveries = new ArrayList<>();
    for (String id : announcement.households()) {
      Household before = households.getOrDefault(id, Household.empty(id));
      Household.Heard heard = before.hear(announcement.stamp(), announcement.summary());
      households.put(id, heard.household());
      deliveries.addAll(heard.deliveries());
    }
    return deliveries;
  }
}
