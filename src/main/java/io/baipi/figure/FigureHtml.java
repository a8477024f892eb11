package io.baipi.figure;

import io.baipi.data.Table;
import io.baipi.figure.spec.Pick;
import io.baipi.figure.table.Badge;
import io.baipi.figure.table.Html;
import io.baipi.figure.table.TableHtml;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A figure with its label, finding, source, data and links, as a fragment of a page. */
public final class FigureHtml {
  private static final Localized DATA = Localized.of("数据表", "Table");
  private static final Localized TEXT = Localized.of("文字版", "As text");
  private static final Localized DRAWING = Localized.of("图 SVG", "Figure SVG");
  private static final Localized SHEET = Localized.of("PDF", "PDF");
  private static final Localized CITE_FIGURE = Localized.of("引用本图", "Cite this figure");
  private static final Localized CITE_TABLE = Localized.of("引用本表", "Cite this table");
  private static final Localized PAGE = Localized.of("单独成页", "On a page of its own");
  private static final Localized CSV = Localized.of("数据 CSV", "Data CSV");
  private static final Localized JSON = Localized.of("JSON", "JSON");

  private static final Localized LINEAGE = Localized.of("溯源", "Lineage");

  private FigureHtml() {}

  /**
   * The {@code <figure>} element. Links are relative to a page in the edition's folder.
   *
   * @param label such as "图 1-2"; plain text
   * @param caption the finding; plain text
   * @param leads where it leads
   */
  public static String html(
      Figure figure, Language language, String label, String caption, FigureLinks leads) {
    FigureView view = figure.in(language);
    StringBuilder out = new StringBuilder(view.body().length() + 2048);
    String kind = figure.kind().name().toLowerCase(Locale.ROOT);
    out.append("<figure class=\"figure ")
        .append(kind)
        .append(figure.wide() ? " wide" : "")
        .append("\" id=\"")
        .append(figure.anchor())
        .append("\">\n<figcaption><span class=\"figure-label\">")
        .append(Html.escape(label))
        .append("</span> <span class=\"figure-title\">")
        .append(Html.escape(caption))
        .append("</span>");
    if (!view.subtitle().isEmpty()) {
      out.append(" <span class=\"figure-subtitle\">")
          .append(Html.escape(view.subtitle()))
          .append("</span>");
    }
    out.append("</figcaption>\n<div class=\"figure-body\">")
        .append(view.body())
        .append(view.narrow())
        .append("</div>\n<p class=\"figure-source\">");
    if (!view.source().isEmpty()) {
      out.append(SourceLine.linked(view.source(), leads.works())).append(' ');
    }
    out.append(Badge.html(figure.badge(), language)).append("</p>\n");
    links(out, figure, language, leads);
    if (figure.kind() == FigureKind.CHART) {
      figure.data().ifPresent(data -> details(out, figure, data, language));
    } else if (figure.kind() == FigureKind.DIAGRAM) {
      text(out, view, language);
    }
    cite(out, figure, language, leads);
    return out.append("</figure>\n").toString();
  }

  private static void details(StringBuilder out, Figure figure, Table data, Language language) {
    List<Pick> picks = ShownData.columns(data, language).stream().map(Pick::of).toList();
    out.append("<details class=\"figure-data site-only\"><summary>")
        .append(DATA.in(language))
        .append("</summary>")
        .append(
            new TableHtml(data, language, Optional.empty(), Set.of())
                .html(picks, data.rows(), figure.badge()))
        .append("</details>\n");
  }

  /** A flow chart as a list: who belongs together, then what leads where. */
  private static void text(StringBuilder out, FigureView view, Language language) {
    out.append("<details class=\"figure-data site-only\"><summary>")
        .append(TEXT.in(language))
        .append("</summary><ul>");
    view.description()
        .lines()
        .forEach(line -> out.append("<li>").append(Html.escape(line)).append("</li>"));
    out.append("</ul></details>\n");
  }

  private static void links(
      StringBuilder out, Figure figure, Language language, FigureLinks leads) {
    List<String> links = new ArrayList<>();
    String base = "../figures/" + figure.id();
    if (figure.data().isPresent()) {
      links.add(link(base + ".csv", CSV.in(language)));
      links.add(link(base + ".json", JSON.in(language)));
    }
    if (figure.kind() != FigureKind.TABLE) {
      links.add(link(base + "." + language.code() + ".svg", DRAWING.in(language)));
      if (leads.pdf()) {
        links.add(link(base + "." + language.code() + ".pdf", SHEET.in(language)));
      }
    }
    if (!leads.table().isEmpty()) {
      links.add(
          "<a class=\"to-lineage\" href=\""
              + Html.escape(leads.table())
              + "\">"
              + LINEAGE.in(language)
              + "</a>");
    }
    links.add(link("figure-" + figure.id() + ".html", PAGE.in(language)));
    if (!links.isEmpty()) {
      out.append("<p class=\"figure-links site-only\">")
          .append(String.join(" · ", links))
          .append("</p>\n");
    }
  }

  private static void cite(StringBuilder out, Figure figure, Language language, FigureLinks leads) {
    if (leads.citation().isEmpty()) {
      return;
    }
    Localized words = figure.kind() == FigureKind.TABLE ? CITE_TABLE : CITE_FIGURE;
    out.append("<details class=\"cite-this site-only\"><summary>")
        .append(words.in(language))
        .append("</summary>\n<p>")
        .append(leads.citation())
        .append("</p>\n<p>")
        .append(link(leads.bibtex(), "BibTeX"))
        .append("</p></details>\n");
  }

  private static String link(String target, String words) {
    return "<a href=\"" + target + "\">" + words + "</a>";
  }
}
