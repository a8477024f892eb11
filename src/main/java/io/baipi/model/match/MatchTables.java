package io.baipi.model.match;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.model.Named;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows what the rules came to. */
final class MatchTables {
  private static final Unit SHARE = FirstMatchEvaluation.SHARE;
  private static final Unit COUNT = Units.get("count");
  private static final int SHARE_DIGITS = 2;
  private static final Localized UNDECIDED =
      Localized.of("数据缺失，无法判定", "cannot be decided: data missing");

  private final FirstMatch model;
  private final String id;
  private final boolean counts;

  MatchTables(FirstMatch model) {
    this.model = model;
    this.id = model.header().id();
    this.counts = model.share().isEmpty();
  }

  /** One row a rule. */
  Table rules(Tally tally) {
    ResultTable table =
        new ResultTable(model.header(), "", model.header().title())
            .text("rule", Localized.of("规则", "Rule"))
            .text("when", Localized.of("条件", "When"))
            .number("rate", model.resultUnit(), Localized.of("比率", "Rate"));
    amounts(table);
    for (int place : places(tally)) {
      Source said = said(place);
      List<Value> values = new ArrayList<>(List.of(name(place), said.text(words(place))));
      values.add(
          place <= model.rules().size()
              ? said.number(model.then(place), model.resultUnit())
              : said.missing(model.resultUnit()));
      values.addAll(amounts(tally, place));
      table.row(named(place).name(), values);
    }
    return table.table();
  }

  /** One row for each rule in each group. */
  Table by(Column column, Map<String, Tally> groups) {
    Localized title =
        Localized.of(
            "按“" + column.title().in(Language.ZH) + "”分列的命中",
            "Hits by " + column.title().in(Language.EN));
    ResultTable table =
        new ResultTable(model.header(), "by-" + column.name().replace('_', '-'), title)
            .column(new Column(column.name(), ColumnType.STRING, Units.ONE, column.title()))
            .text("rule", Localized.of("规则", "Rule"));
    amounts(table);
    boolean open = groups.values().stream().anyMatch(t -> !t.isEmpty(model.rules().size() + 1));
    groups.forEach(
        (group, tally) -> {
          Source source =
              Source.rule(id, "group", model.otherwise().location(), Source.of(tally.all()));
          for (int place = 0; place <= model.rules().size() + (open ? 1 : 0); place++) {
            List<Value> values =
                new ArrayList<>(List.of(source.text(Localized.same(group)), name(place)));
            values.addAll(amounts(tally, place));
            table.row(group + " · " + named(place).name(), values);
          }
        });
    return table.table();
  }

  private List<Integer> places(Tally tally) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place <= model.rules().size(); place++) {
      places.add(place);
    }
    if (!tally.isEmpty(model.rules().size() + 1)) {
      places.add(model.rules().size() + 1);
    }
    return places;
  }

  private void amounts(ResultTable table) {
    if (counts) {
      table.integer("hits", COUNT, Localized.of("命中数", "Hits"));
    }
    table
        .number("share", SHARE, Localized.of("命中占比", "Share that hits it"))
        .number(
            "kept",
            counts ? COUNT : SHARE,
            counts
                ? Localized.of("预期保留数", "Expected to be kept")
                : Localized.of("保留占比", "Share kept"));
  }

  private List<Value> amounts(Tally tally, int place) {
    List<Source> from = new ArrayList<>(Source.of(tally.cells(place)));
    from.add(said(place));
    Named rule = named(place);
    Source source = Source.rule(id, "hits of " + rule.name(), rule.location(), from);
    BigDecimal amount = tally.amount(place);
    Unit unit = counts ? COUNT : SHARE;
    List<Value> values = new ArrayList<>();
    if (counts) {
      values.add(source.number(amount, COUNT));
      values.add(
          tally.whole().signum() == 0
              ? source.missing(SHARE)
              : source.number(
                  amount
                      .movePointRight(2)
                      .divide(tally.whole(), MathContext.DECIMAL64)
                      .setScale(SHARE_DIGITS, RoundingMode.HALF_UP),
                  SHARE));
    } else {
      values.add(source.number(amount, SHARE));
    }
    values.add(
        place <= model.rules().size()
            ? source.number(Numbers.tidy(amount.multiply(model.then(place))), unit)
            : source.missing(unit));
    return values;
  }

  private Named named(int place) {
    return place <= model.rules().size()
        ? model.name(place)
        : new Named("undecided", model.otherwise().location());
  }

  private Localized words(int place) {
    return place <= model.rules().size() ? model.words(place) : UNDECIDED;
  }

  private Source said(int place) {
    Named rule = named(place);
    return Source.literal(id, rule.name(), rule.location(), Provenance.PUBLISHED);
  }

  private Value name(int place) {
    return said(place).text(Localized.same(named(place).name()));
  }

  /** The rule that each row of the data hits. */
  Table mix(Table data, List<RuleList.Hits> hits) {
    ResultTable table =
        new ResultTable(
            model.header(), "mix", Localized.of("每一行命中的规则", "The rule that each row hits"));
    data.columns().forEach(table::column);
    table
        .text("rule", Localized.of("命中规则", "Rule"))
        .number("rate", model.resultUnit(), Localized.of("比率", "Rate"));
    for (int i = 0; i < hits.size(); i++) {
      Row row = data.rows().get(i);
      Source source =
          Source.rule(id, "first match", model.otherwise().location(), Source.of(row.values()));
      List<Value> values = new ArrayList<>(row.values());
      if (hits.get(i).isDecided()) {
        int place = hits.get(i).rules().get(0);
        values.add(source.text(Localized.same(named(place).name())));
        values.add(source.number(model.then(place), model.resultUnit()));
      } else {
        values.add(source.missing());
        values.add(source.missing(model.resultUnit()));
      }
      table.row(row.key(), values);
    }
    return table.table();
  }

  List<MethodStep> method() {
    Localized mix =
        counts
            ? Localized.of(
                "每一行计一次：各行所命中规则的比率相加，再除以行数。单元格缺失而无法判定的一行使有效比率成为区间。",
                "Each row counts once: the rates of the rules that the rows hit, summed and divided"
                    + " by the number of rows. A row that cannot be decided because a cell is"
                    + " missing makes the effective rate a range.")
            : Localized.of(
                "每一类按其占比乘以所命中规则的比率后相加，再除以占比之和。单元格缺失而无法判定的一类使有效比率成为区间。",
                "Each row's share times the rate of the rule that it hits, summed and divided by the"
                    + " sum of the shares. A row that cannot be decided because a cell is missing"
                    + " makes the effective rate a range.");
    return new Method(model.header())
        .step(
            "match",
            Localized.of("首条命中", "First match"),
            Localized.of(
                "规则自上而下检查，第一条成立的规则决定结果，其后的规则不再看；都不成立时取“其余情况”。",
                "Rules are checked from the top; the first that holds decides and the rest are not"
                    + " looked at; when none holds, 'otherwise' does."))
        .step("mix", Localized.of("有效比率", "Effective rate"), mix, counts ? MEAN : WEIGHTED, "mix")
        .steps();
  }

  private static final String WEIGHTED =
      "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mrow><mi>r</mi>"
          + "<mo>=</mo><mfrac><mrow><munder><mo>∑</mo><mi>i</mi></munder><msub><mi>s</mi>"
          + "<mi>i</mi></msub><msub><mi>r</mi><mi>i</mi></msub></mrow><mrow><munder><mo>∑</mo>"
          + "<mi>i</mi></munder><msub><mi>s</mi><mi>i</mi></msub></mrow></mfrac></mrow></math>";

  private static final String MEAN =
      "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mrow><mi>r</mi>"
          + "<mo>=</mo><mfrac><mrow><munder><mo>∑</mo><mi>i</mi></munder><msub><mi>r</mi>"
          + "<mi>i</mi></msub></mrow><mi>n</mi></mfrac></mrow></math>";
}
