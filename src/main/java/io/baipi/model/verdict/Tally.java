package io.baipi.model.verdict;

import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Header;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts verdicts, over all and in groups. */
public final class Tally {
  private static final Unit COUNT = Units.get("count");

  private final Header header;
  private final List<Item> items = new ArrayList<>();

  public Tally(Header header) {
    this.header = header;
  }

  /**
   * What a verdict belongs to.
   *
   * @param key tells groups apart
   * @param title what readers see
   */
  public record Group(String key, Value title) {}

  private record Item(Map<String, Group> groups, Judgement judgement, Source source) {}

  /**
   * Counts one verdict.
   *
   * @param groups the group that it belongs to, for each way of grouping
   */
  public void add(Map<String, Group> groups, Judgement judgement, Value verdict) {
    items.add(new Item(Map.copyOf(groups), judgement, Source.of(verdict)));
  }

  /** How many verdicts there are. */
  public int size() {
    return items.size();
  }

  /** The number of verdicts of each kind, by the verdict's id. */
  public void addTo(Map<String, Value> facts) {
    for (Verdict verdict : Verdict.values()) {
      facts.put(verdict.id(), count(verdict.id(), items, verdict));
    }
  }

  /** A table with a row a verdict. */
  public Table byVerdict() {
    ResultTable table =
        new ResultTable(header, "by-verdict", Localized.of("各结论的数目", "Number of each verdict"))
            .text("verdict", Localized.of("结论", "Verdict"))
            .integer("count", COUNT, Localized.of("数目", "Number"));
    for (Verdict verdict : Verdict.values()) {
      Value count = count("by-verdict", items, verdict);
      table.row(verdict.id(), List.of(Source.of(count).text(verdict.title()), count));
    }
    return table.table();
  }

  /**
   * A table with a row a group and a column a verdict, groups in order of appearance.
   *
   * @param group the way of grouping, which names the column too
   * @param all the name of the column that counts all
   */
  public Table by(
      String group, Localized groupTitle, String all, Localized allTitle, Localized title) {
    ResultTable table =
        new ResultTable(header, "by-" + group, title)
            .text(group, groupTitle)
            .integer(all, COUNT, allTitle);
    for (Verdict verdict : Verdict.values()) {
      table.integer(verdict.id(), COUNT, verdict.title());
    }
    groups(group)
        .forEach(
            (key, members) -> {
              List<Value> row = new ArrayList<>();
              Optional.ofNullable(members.get(0).groups().get(group))
                  .ifPresent(its -> row.add(its.title()));
              row.add(number("by-" + group, members, members.size()));
              for (Verdict verdict : Verdict.values()) {
                row.add(count("by-" + group, members, verdict));
              }
              table.row(key, row);
            });
    return table.table();
  }

  /** The number of verdicts in each group, by the group's key. */
  public Map<String, Value> sizes(String group) {
    Map<String, Value> sizes = new LinkedHashMap<>();
    groups(group).forEach((key, members) -> sizes.put(key, number(key, members, members.size())));
    return sizes;
  }

  private Map<String, List<Item>> groups(String group) {
    Map<String, List<Item>> groups = new LinkedHashMap<>();
    for (Item item : items) {
      Group its = item.groups().get(group);
      if (its != null && !(its.title() instanceof Value.Missing)) {
        groups.computeIfAbsent(its.key(), key -> new ArrayList<>()).add(item);
      }
    }
    return groups;
  }

  private Value count(String rule, List<Item> among, Verdict verdict) {
    return number(
        rule, among, among.stream().filter(i -> i.judgement().verdict() == verdict).count());
  }

  private Value number(String rule, List<Item> among, long number) {
    return Source.rule(
            header.id(), rule, header.location(), among.stream().map(Item::source).toList())
        .count(number, COUNT);
  }
}
