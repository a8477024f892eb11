package io.baipi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.font.PaperFonts;
import io.baipi.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The marks of a drawing say which cells of the figure's table they show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarksTest {
  private Sample sample;
  private Map<String, Figure> figures = Map.of();

  @BeforeAll
  void draw(@TempDir Path root) {
    sample = GalleryTest.sample(root);
    figures = new TreeMap<>(sample.draw());
    figures.values().removeIf(figure -> figure.kind() != FigureKind.CHART);
  }

  private static Document page(Figure figure, Language language) {
    return Jsoup.parse(FigureHtml.html(figure, language, "图 1", "发现", FigureLinks.NONE));
  }

  private static String key(String row, int column) {
    return row + "/" + column;
  }

  /** What marks say, cell by cell: how often each is shown. */
  private static Map<String, Integer> shown(Element svg) {
    Map<String, Integer> shown = new TreeMap<>();
    for (Element mark : svg.select(".mark")) {
      for (String column : mark.attr("data-column").split(" ")) {
        shown.merge(key(mark.attr("data-row"), Integer.parseInt(column)), 1, Integer::sum);
      }
    }
    return shown;
  }

  @Test
  void every_value_of_every_kind_of_chart_has_exactly_one_mark() {
    assertThat(figures).hasSizeGreaterThan(11);
    figures.forEach(
        (id, figure) -> {
          for (Language language : Language.values()) {
            Document page = page(figure, language);
            Elements heads = page.select("details.figure-data thead th");
            Elements rows = page.select("details.figure-data tbody tr");
            Map<String, Integer> expected = new TreeMap<>();
            for (int row = 0; row < rows.size(); row++) {
              for (int column = 1; column < heads.size(); column++) {
                // What stands below a row's name is words.
                boolean detail =
                    List.of("bar", "interval").contains(id)
                        && heads.get(column).text().matches("公布名次|Published rank");
                if (!detail) {
                  expected.put(key("" + row, column), 1);
                }
              }
            }
            for (Element svg : page.select("svg")) {
              assertThat(shown(svg)).as(id + " " + language).isEqualTo(expected);
            }
          }
        });
  }

  @Test
  void a_mark_with_words_shows_the_words_of_its_cell() {
    for (String id : List.of("bar", "grouped-bar", "lollipop", "dumbbell", "heat-map")) {
      Document page = page(figures.get(id), Language.EN);
      Elements rows = page.select("details.figure-data tbody tr");
      List<String> wrong = new ArrayList<>();
      for (Element mark : page.select("svg .mark")) {
        Element row = rows.get(Integer.parseInt(mark.attr("data-row")));
        for (String column : mark.attr("data-column").split(" ")) {
          Element cell = row.child(Integer.parseInt(column));
          Element missing = cell.selectFirst("[aria-label]");
          String text = missing == null ? cell.text() : missing.attr("aria-label");
          if (!mark.text().contains(text)) {
            wrong.add(id + ": " + mark.text() + " is not " + text);
          }
        }
      }
      assertThat(wrong).isEmpty();
    }
  }

  @Test
  void marks_of_one_row_stand_in_the_order_of_the_drawing_not_of_the_table() {
    Document page = page(figures.get("lollipop"), Language.EN);
    List<String> rows = page.select("svg:not(.narrow) .mark").eachAttr("data-row");
    assertThat(rows).containsExactlyInAnyOrder("0", "1", "2", "3", "4");
    Document bars = page(figures.get("bar"), Language.EN);
    assertThat(bars.select("svg:not(.narrow) .mark").eachText())
        .containsExactly("68.2%", "61.5%", "57.3%", "49.8%", "not published");
    assertThat(bars.select("svg:not(.narrow) .mark").eachAttr("data-row"))
        .containsExactly("0", "1", "2", "4", "3");
  }

  @Test
  void lines_run_across_and_bars_run_down() {
    assertThat(page(figures.get("line"), Language.ZH).select("svg.across")).hasSize(2);
    assertThat(page(figures.get("scatter"), Language.ZH).select("svg.across")).hasSize(2);
    assertThat(page(figures.get("bar"), Language.ZH).select("svg.across")).isEmpty();
  }

  @Test
  void a_phone_has_a_drawing_of_its_own_with_the_same_name_where_its_words_fit() {
    Document bars = page(figures.get("bar"), Language.EN);
    Element wide = bars.select("svg").get(0);
    Element narrow = bars.select("svg").get(1);
    assertThat(narrow.classNames()).contains("narrow", "site-only");
    assertThat(narrow.attr("aria-labelledby")).isEqualTo(wide.attr("aria-labelledby"));
    assertThat(narrow.select("title, desc, [id]")).isEmpty();
    assertThat(narrow.attr("viewBox")).startsWith("0 0 400 ");
    assertThat(narrow.select(".mark").eachText()).isEqualTo(wide.select(".mark").eachText());
  }

  @Test
  void the_file_of_a_drawing_has_no_marks() {
    figures.forEach(
        (id, figure) -> {
          byte[] file = FigureFiles.of(figure, PaperFonts.of(sample.paper())).get(id + ".zh.svg");
          assertThat(new String(file, StandardCharsets.UTF_8))
              .as(id)
              .doesNotContain("data-row", "class=\"mark\"", "across")
              .contains("</svg>");
          Document svg = Jsoup.parse(new String(file, StandardCharsets.UTF_8));
          assertThat(svg.select("circle[fill=none][r=4]")).isEmpty();
        });
  }
}
