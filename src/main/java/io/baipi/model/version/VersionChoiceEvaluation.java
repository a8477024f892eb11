package io.baipi.model.version;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.model.Version;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Works out the lowest version that every chosen platform accepts. */
final class VersionChoiceEvaluation {
  private static final Localized VERSION = Localized.of("版本", "Version");

  private final VersionChoice model;
  private final Inputs inputs;
  private final String id;

  VersionChoiceEvaluation(VersionChoice model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
    this.id = model.header().id();
  }

  /** A platform's row. */
  record Platform(String key, Localized name, Value label) {}

  /**
   * What a platform demands in one reading.
   *
   * @param where the words for where the demand stands, if the data has them
   */
  record Demand(
      Platform platform,
      Bound bound,
      Version version,
      List<Value> cells,
      Optional<Localized> where) {

    boolean accepts(Version other) {
      return bound.accepts(other.compareTo(version));
    }

    String words() {
      return bound.sign() + " " + version.text();
    }
  }

  Optional<Outcome> evaluate() {
    return ground().map(ground -> outcome(ground.table(), ground.chosen(), ground.demands()));
  }

  /** What platforms demand, by reading. */
  record Ground(Table table, List<Platform> chosen, Map<String, List<Demand>> demands) {}

  /** Reads the tables; empty when something is wrong, which is reported. */
  Optional<Ground> ground() {
    Optional<Table> platformTable = inputs.table(model.platforms().table());
    Optional<Table> demandTable = inputs.table(model.constraints().table());
    if (platformTable.isEmpty() || demandTable.isEmpty()) {
      return Optional.empty();
    }
    Table platforms = platformTable.get();
    Table table = demandTable.get();
    inputs.key(platforms, model.platforms().key());
    model.platforms().label().ifPresent(label -> inputs.textColumn(platforms, label));
    VersionChoice.Constraints names = model.constraints();
    List.of(names.platform(), names.reading(), names.comparison(), names.version())
        .forEach(name -> inputs.column(table, name));
    names.where().ifPresent(where -> inputs.textColumn(table, where));
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    List<Platform> chosen = chosen(platforms);
    Map<String, List<Demand>> demands = demands(table, chosen);
    return inputs.isSound() ? Optional.of(new Ground(table, chosen, demands)) : Optional.empty();
  }

  private Outcome outcome(Table table, List<Platform> chosen, Map<String, List<Demand>> demands) {
    Set<Version> mentioned = new TreeSet<>();
    demands.values().forEach(all -> all.forEach(d -> mentioned.add(d.version())));
    List<Version> versions = List.copyOf(mentioned);
    Map<String, Table> parts = new LinkedHashMap<>();
    parts.put("refusals", refusals("refusals", model.base().name(), versions, chosen, demands));
    for (VersionChoice.Reading reading : model.readings()) {
      String name = reading.name().name();
      if (!name.equals(model.base().name())) {
        String part = "refusals-" + name;
        parts.put(part, refusals(part, name, versions, chosen, demands));
      }
    }
    ResultTable result =
        new ResultTable(model.header(), "", model.header().title())
            .text(
                model.constraints().reading().name(),
                table.columns().get(table.indexOf(model.constraints().reading().name())).title())
            .text("name", Localized.of("读法", "Reading"))
            .text("lowest", Localized.of("最低版本", "Lowest version"))
            .text("status", Localized.of("结论", "Status"))
            .text("conflict", Localized.of("冲突", "Conflict"));
    Map<String, Value> facts = new LinkedHashMap<>();
    for (VersionChoice.Reading reading : model.readings()) {
      List<Value> row = row(reading, chosen, demands);
      result.row(reading.name().name(), row);
      if (reading.name().name().equals(model.base().name())) {
        facts.put("lowest", row.get(2));
      }
    }
    return new Outcome(result.table(), parts, facts, method());
  }

  private List<Platform> chosen(Table platforms) {
    List<String> keys = platforms.rows().stream().map(Row::key).toList();
    for (Named name : model.chosen()) {
      if (!keys.contains(name.name())) {
        inputs.error(
            "model.unknown-row",
            name.location(),
            "the table '" + platforms.id() + "' has no row '" + name.name() + "'",
            Spelling.hint(name.name(), keys));
      }
    }
    List<String> wanted =
        model.chosen().isEmpty() ? keys : model.chosen().stream().map(Named::name).toList();
    List<Platform> chosen = new ArrayList<>();
    for (Row row : platforms.rows()) {
      if (wanted.contains(row.key())) {
        Value label =
            Inputs.label(platforms, row, model.platforms().key(), model.platforms().label());
        Localized name = label instanceof Value.Text text ? text.text() : Localized.same(row.key());
        chosen.add(new Platform(row.key(), name, label));
      }
    }
    return chosen;
  }

  /** The demands of each reading, in the order of the platforms. */
  private Map<String, List<Demand>> demands(Table table, List<Platform> chosen) {
    VersionChoice.Constraints names = model.constraints();
    Map<String, List<Demand>> demands = new LinkedHashMap<>();
    model.readings().forEach(reading -> demands.put(reading.name().name(), new ArrayList<>()));
    for (Platform platform : chosen) {
      for (Row row : table.rows()) {
        String of = row.values().get(table.indexOf(names.platform().name())).show(Language.EN);
        String reading = row.values().get(table.indexOf(names.reading().name())).show(Language.EN);
        List<Demand> list = demands.get(reading);
        if (of.equals(platform.key()) && list != null) {
          demand(table, row, platform).ifPresent(list::add);
        }
      }
    }
    return demands;
  }

  private Optional<Demand> demand(Table table, Row row, Platform platform) {
    VersionChoice.Constraints names = model.constraints();
    Value comparison = row.values().get(table.indexOf(names.comparison().name()));
    Value version = row.values().get(table.indexOf(names.version().name()));
    if (comparison instanceof Value.Missing || version instanceof Value.Missing) {
      return Optional.empty();
    }
    Optional<Bound> bound = Bound.ofSign(comparison.show(Language.EN));
    Optional<Version> parsed = Version.parse(version.show(Language.EN));
    if (bound.isEmpty()) {
      inputs.error(
          "model.comparison",
          Inputs.place(comparison),
          "'" + comparison.show(Language.EN) + "' is not a comparison of versions",
          "write one of >=, =, <=, <");
    }
    if (parsed.isEmpty()) {
      inputs.error(
          "model.version",
          Inputs.place(version),
          "'" + version.show(Language.EN) + "' is not a version",
          "write numbers with points between, such as 1.22.1");
    }
    if (bound.isEmpty() || parsed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Localized> where =
        names
            .where()
            .map(name -> Inputs.text(table, row, name))
            .filter(Value.Text.class::isInstance)
            .map(value -> ((Value.Text) value).text());
    return Optional.of(
        new Demand(platform, bound.get(), parsed.get(), List.of(comparison, version), where));
  }

  private Source source(String rule, Named at, List<Demand> demands) {
    List<Value> cells = demands.stream().flatMap(d -> d.cells().stream()).toList();
    return Source.rule(id, rule, at.location(), Source.of(cells));
  }

  private List<Value> row(
      VersionChoice.Reading reading, List<Platform> chosen, Map<String, List<Demand>> demands) {
    List<Demand> all = demands.getOrDefault(reading.name().name(), List.of());
    Source source = source("lowest version", reading.name(), all);
    List<Value> row = new ArrayList<>();
    row.add(source.text(Localized.same(reading.name().name())));
    row.add(source.text(reading.title()));
    List<Demand> conflict = conflict(all);
    List<Platform> silent =
        chosen.stream().filter(p -> all.stream().noneMatch(d -> d.platform().equals(p))).toList();
    if (!conflict.isEmpty()) {
      row.add(source.missing());
      row.add(source.text(Localized.of("无解", "no version")));
      row.add(source.text(words(conflict)));
    } else if (!silent.isEmpty()) {
      row.add(source.missing());
      row.add(source.text(unknown(silent)));
      row.add(source.missing());
    } else {
      Optional<Version> lowest = lowest(all);
      row.add(lowest.map(v -> source.text(Localized.same(v.text()))).orElse(source.missing()));
      row.add(
          source.text(
              lowest.isPresent()
                  ? Localized.of("有解", "found")
                  : Localized.of("没有下限", "no lower bound")));
      row.add(source.missing());
    }
    return row;
  }

  private static Localized unknown(List<Platform> silent) {
    String zh = String.join("、", silent.stream().map(p -> p.name().in(Language.ZH)).toList());
    String en = String.join(", ", silent.stream().map(p -> p.name().in(Language.EN)).toList());
    return Localized.of("缺少要求：" + zh, "no demand known: " + en);
  }

  private static Localized words(List<Demand> pair) {
    return Localized.of(
        words(pair.get(0), Language.ZH) + " 与 " + words(pair.get(1), Language.ZH) + " 不能同时满足",
        words(pair.get(0), Language.EN)
            + " and "
            + words(pair.get(1), Language.EN)
            + " cannot both be met");
  }

  private static String words(Demand demand, Language language) {
    String name = demand.platform().name().in(language);
    return language == Language.ZH
        ? name + "（" + demand.words() + "）"
        : name + " (" + demand.words() + ")";
  }

  /**
   * The first two demands that no version meets together. Each demand is an interval of versions,
   * and intervals on a line of which any two meet all meet in one place (Helly), so that looking at
   * pairs misses nothing.
   */
  private static List<Demand> conflict(List<Demand> demands) {
    for (int i = 0; i < demands.size(); i++) {
      for (int j = i + 1; j < demands.size(); j++) {
        Demand a = demands.get(i);
        Demand b = demands.get(j);
        if (!Bound.meet(a.bound(), b.bound(), a.version().compareTo(b.version()))) {
          return List.of(a, b);
        }
      }
    }
    return List.of();
  }

  /** The highest of the lower bounds; empty when there is none. */
  private static Optional<Version> lowest(List<Demand> demands) {
    return demands.stream()
        .filter(d -> d.bound().isLower())
        .map(Demand::version)
        .reduce((a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  private Table refusals(
      String part,
      String reading,
      List<Version> versions,
      List<Platform> chosen,
      Map<String, List<Demand>> demands) {
    Localized of =
        model.readings().stream()
            .filter(r -> r.name().name().equals(reading))
            .map(VersionChoice.Reading::title)
            .findFirst()
            .orElse(Localized.same(reading));
    ResultTable table =
        new ResultTable(
                model.header(),
                part,
                Localized.of(
                    "各版本被谁拒绝（" + of.in(Language.ZH) + "）",
                    "Who refuses which version (" + of.in(Language.EN) + ")"))
            .text("version", VERSION);
    chosen.forEach(platform -> table.column(column(platform)));
    List<Demand> all = demands.getOrDefault(reading, List.of());
    for (Version version : versions) {
      List<Value> row = new ArrayList<>();
      row.add(source("version", model.base(), all).text(Localized.same(version.text())));
      for (Platform platform : chosen) {
        List<Demand> own = all.stream().filter(d -> d.platform().equals(platform)).toList();
        Source source = source("refusals", model.constraints().version(), own);
        row.add(own.isEmpty() ? source.missing() : source.text(verdict(own, version)));
      }
      table.row(version.text(), row);
    }
    return table.table();
  }

  private static Localized verdict(List<Demand> demands, Version version) {
    for (Demand demand : demands) {
      if (!demand.accepts(version)) {
        String zhWhere = demand.where().map(w -> "（" + w.in(Language.ZH) + "）").orElse("");
        String enWhere = demand.where().map(w -> ". " + w.in(Language.EN)).orElse("");
        return Localized.of(
            "拒绝：要求 " + demand.words() + zhWhere, "refuses: needs " + demand.words() + enWhere);
      }
    }
    return Localized.of("接受", "accepts");
  }

  /** A platform's column: its key in small letters, with '_' for what is no letter or digit. */
  private static Column column(Platform platform) {
    String name =
        platform.key().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("_$", "");
    return new Column(name, ColumnType.STRING, Units.ONE, platform.name());
  }

  private List<MethodStep> method() {
    return new Method(model.header())
        .step(
            "versions",
            Localized.of("版本顺序", "Order of versions"),
            Localized.of(
                "版本逐段按数值比较（1.9 < 1.19 < 1.22.1）；缺少的修订号按 0 计；预发布版排在正式版之前。",
                "Versions are compared number by number (1.9 < 1.19 < 1.22.1); a missing patch number"
                    + " counts as 0; a pre-release comes before its release."))
        .step(
            "choose",
            Localized.of("最低可用版本", "Lowest version"),
            Localized.of(
                "满足所有平台的最低版本，是各下限中最高的一个；若有两个平台的要求没有交集，则无解，并指出这一对。",
                "The lowest version that all accept is the highest of the lower bounds; where two"
                    + " demands have no version in common there is none, and the pair is named."),
            "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mrow>"
                + "<msub><mi>v</mi><mi>min</mi></msub><mo>=</mo><munder><mi>max</mi><mi>p</mi></munder>"
                + "<mo>\u2061</mo><msub><mi>v</mi><mi>p</mi></msub></mrow></math>",
            "")
        .step(
            "refuse",
            Localized.of("逐版本核对", "Version by version"),
            Localized.of(
                "对来源提到的每个版本，列出拒绝它的平台和理由。",
                "For each version that the sources mention, the platforms that refuse it and why."),
            "",
            "refusals")
        .steps();
  }

  /** A comparison with a version. */
  enum Bound {
    AT_LEAST("≥", ">="),
    EXACTLY("=", "="),
    AT_MOST("≤", "<="),
    BELOW("<", "<");

    private final String sign;
    private final String written;

    Bound(String sign, String written) {
      this.sign = sign;
      this.written = written;
    }

    static Optional<Bound> ofSign(String text) {
      for (Bound bound : values()) {
        if (bound.written.equals(text) || bound.sign.equals(text)) {
          return Optional.of(bound);
        }
      }
      return Optional.empty();
    }

    String sign() {
      return sign;
    }

    boolean isLower() {
      return this == AT_LEAST || this == EXACTLY;
    }

    private boolean isUpper() {
      return this != AT_LEAST;
    }

    /**
     * @param order how the version asked about compares with the bound
     */
    boolean accepts(int order) {
      return switch (this) {
        case AT_LEAST -> order >= 0;
        case EXACTLY -> order == 0;
        case AT_MOST -> order <= 0;
        case BELOW -> order < 0;
      };
    }

    /**
     * Whether two bounds leave a version for both.
     *
     * @param order how the first bound's version compares with the second's
     */
    static boolean meet(Bound a, Bound b, int order) {
      return !(a.isLower() && b.isUpper() && !b.leavesRoomAbove(order))
          && !(b.isLower() && a.isUpper() && !a.leavesRoomAbove(-order));
    }

    /** Whether an upper bound lies above a lower bound, or on it where that is allowed. */
    private boolean leavesRoomAbove(int order) {
      return this == BELOW ? order < 0 : order <= 0;
    }
  }
}
