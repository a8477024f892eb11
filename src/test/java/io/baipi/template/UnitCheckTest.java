package io.baipi.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.DataPackage;
import io.baipi.data.Lineage;
import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Results;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCheckTest {
  private static final Location CSV = Location.file("data/delays.csv");

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void numbers_in_units_of_different_size_are_not_compared() {
    fill("<@claim that=data.delays.a.hours gt data.delays.a.days>x</@claim>");
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::code, Diagnostic::message)
        .containsExactly(
            tuple(
                "template.units",
                "this compares h with d, number by number: data.delays[\"a\"].hours = 17\u00a0h,"
                    + " data.delays[\"a\"].days = 12\u00a0d"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data.delays.a.hours gt data.delays.b.hours",
        "data.delays.a.hours gt data.delays.a.days / 24",
        "data.delays.a.hours.number gt data.delays.a.days.number",
        "data.delays.a.hours gt 1 && data.delays.a.days gt 1"
      })
  void what_is_alike_or_meant_is_compared(String condition) {
    fill("<@claim that=" + condition + ">x</@claim>");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  private void fill(String text) {
    Table delays =
        new Table(
            "delays",
            Localized.same("delays"),
            List.of(
                column("key", ColumnType.STRING, Units.ONE),
                column("hours", ColumnType.NUMBER, Units.get("h")),
                column("days", ColumnType.NUMBER, Units.get("d"))),
            List.of(row("a", "17", "12"), row("b", "5", "3")),
            Provenance.PUBLISHED,
            List.of(),
            CSV);
    DataPackage data =
        new DataPackage(
            "test", Localized.same("test"), "CC0-1.0", Map.of("delays", delays), Map.of());
    Templates.of(new Results(data, Map.of()), diagnostics)
        .fill(text, Language.EN, Location.at("a.md", 1, 1));
  }

  private static Column column(String name, ColumnType type, Unit unit) {
    return new Column(name, type, unit, Localized.same(name));
  }

  private static Row row(String key, String hours, String days) {
    return new Row(
        key,
        List.of(
            new Value.Text(Localized.same(key), Provenance.PUBLISHED, cell(key, "key")),
            new Value.Num(
                new BigDecimal(hours), Units.get("h"), Provenance.PUBLISHED, cell(key, "hours")),
            new Value.Num(
                new BigDecimal(days), Units.get("d"), Provenance.PUBLISHED, cell(key, "days"))));
  }

  private static Lineage cell(String row, String column) {
    return new Lineage.Cell("delays", row, column, CSV);
  }
}
