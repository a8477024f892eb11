package io.baipi.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.model.ModelResult;
import io.baipi.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultPrinterTest {
  @Test
  void tables_align_and_han_counts_twice() {
    ModelResult result =
        new Fixture()
            .table("firms", "firm name_zh name_en a:count", "甲公司|甲|One|5", "B|乙|Two|7")
            .model(
                "m",
                "id: m\ntitle: {zh: 题, en: T}\nunits: {table: firms, key: firm}\n"
                    + "measures: {a: {of: a}}\n")
            .result("m");
    assertThat(new ResultPrinter(Language.ZH).table(result.table()))
        .isEqualTo("firm    a\n------  -\n甲公司  5\nB       7\n");
  }

  @Test
  void csv_quotes_and_guards_and_json_escapes() {
    ModelResult result =
        new Fixture()
            .table("firms", "firm note a:1", "A|=1+1|1.50", "B|x, \"y\"|")
            .model(
                "m",
                "id: m\ntitle: {zh: 题, en: T}\nunits: {table: firms, key: firm, name: note}\n"
                    + "measures: {a: {of: a}}\n")
            .result("m");
    ResultPrinter printer = new ResultPrinter(Language.EN);
    assertThat(printer.csv(result)).isEqualTo("firm,name,a\nA,'=1+1,1.50\nB,\"x, \"\"y\"\"\",\n");
    assertThat(printer.json(List.of(result)))
        .contains("{\"firm\":\"A\",\"name\":\"=1+1\",\"a\":1.50}")
        .contains("{\"firm\":\"B\",\"name\":\"x, \\\"y\\\"\",\"a\":null}");
  }

  @Test
  void the_csv_of_a_composite_has_its_agreed_columns() {
    ModelResult result =
        new Fixture()
            .table("firms", "firm a:1 place:rank", "A|1|1", "B|2|2")
            .model(
                "m",
                """
                id: m
                title: {zh: 题, en: T}
                units: {table: firms, key: firm}
                published rank: place
                groups: {g: {weight: 100, indicators: {a: {better: higher}}}}
                """)
            .result("m");
    assertThat(new ResultPrinter(Language.EN).csv(result))
        .isEqualTo(
            "unit,score,score_low,score_high,rank,rank_best,rank_worst,coverage,g,a\n"
                + "A,0,0,0,2,2,2,100.0,0,0\n"
                + "B,100,100,100,1,1,1,100.0,100,100\n");
  }
}
