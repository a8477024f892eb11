package io.baipi.pdf;

import static io.baipi.pdf.Markup.text;

import io.baipi.chapter.Chapter;
import io.baipi.chapter.Edition;
import io.baipi.chapter.Heading;
import io.baipi.chapter.PlacedFigure;
import io.baipi.figure.FigureKind;
import io.baipi.paper.Paper;
import io.baipi.text.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The contents with page numbers, the lists of figures and tables, and the bookmarks. */
final class Contents {
  /** Deeper headings are in the bookmarks, but not on the contents' pages. */
  private static final int DEEPEST_LISTED = 2;

  private final Edition edition;
  private final Language language;
  private final Methods methods;
  private final Paper paper;

  Contents(Paper paper, Edition edition, Methods methods) {
    this.paper = paper;
    this.edition = edition;
    this.language = edition.language();
    this.methods = methods;
  }

  /** The contents' pages. */
  String pages() {
    StringBuilder out = new StringBuilder("<section class=\"contents\" id=\"contents\">");
    String contents = text(Words.CONTENTS.in(language));
    out.append("<div class=\"running-chapter\">")
        .append(contents)
        .append("</div><h1>")
        .append(contents)
        .append("</h1>\n<ol class=\"listing\">\n");
    for (Chapter chapter : edition.chapters()) {
      paper
          .partBeginningWith(chapter.id())
          .ifPresent(
              part ->
                  out.append("<li class=\"listed-part\">")
                      .append(text(part.title().in(language)))
                      .append("</li>\n"));
      for (Heading heading : chapter.headings()) {
        if (heading.level() == 1) {
          entry(out, 1, heading.id(), chapter.number(), heading.title());
        } else if (heading.level() <= DEEPEST_LISTED) {
          entry(out, heading.level(), heading.id(), heading.number(), heading.title());
        }
      }
    }
    if (!methods.isEmpty()) {
      entry(out, 1, Methods.ID, "", Words.METHODS.in(language));
      methods.titles().forEach((id, title) -> entry(out, 2, id, "", title));
    }
    entry(out, 1, Colophon.ID, "", Words.COLOPHON.in(language));
    out.append("</ol>\n");
    list(out, "figures", Words.FIGURES, figures(false));
    list(out, "tables", Words.TABLES, figures(true));
    return out.append("</section>\n").toString();
  }

  /** The bookmarks, to level 3. */
  String bookmarks() {
    StringBuilder out = new StringBuilder("<bookmarks>");
    bookmark(out, "cover", Words.COVER.in(language)).append("</bookmark>");
    bookmark(out, "imprint", Words.IMPRINT.in(language)).append("</bookmark>");
    bookmark(out, "contents", Words.CONTENTS.in(language)).append("</bookmark>");
    for (Chapter chapter : edition.chapters()) {
      Deque<Integer> open = new ArrayDeque<>();
      for (Heading heading : chapter.headings()) {
        while (!open.isEmpty() && open.peek() >= heading.level()) {
          out.append("</bookmark>");
          open.pop();
        }
        String number = heading.level() == 1 ? chapter.number() : heading.number();
        bookmark(out, heading.id(), (number + " " + heading.title()).strip());
        open.push(heading.level());
      }
      out.append("</bookmark>".repeat(open.size()));
    }
    if (!methods.isEmpty()) {
      bookmark(out, Methods.ID, Words.METHODS.in(language));
      methods.titles().forEach((id, title) -> bookmark(out, id, title).append("</bookmark>"));
      out.append("</bookmark>");
    }
    bookmark(out, Colophon.ID, Words.COLOPHON.in(language)).append("</bookmark>");
    return out.append("</bookmarks>").toString();
  }

  private List<PlacedFigure> figures(boolean tables) {
    Map<String, PlacedFigure> first = new LinkedHashMap<>();
    for (PlacedFigure figure : edition.figures()) {
      if ((figure.figure().kind() == FigureKind.TABLE) == tables) {
        first.putIfAbsent(figure.figure().anchor(), figure);
      }
    }
    return new ArrayList<>(first.values());
  }

  private void list(StringBuilder out, String id, Words title, List<PlacedFigure> figures) {
    if (figures.isEmpty()) {
      return;
    }
    out.append("<h2 class=\"listing-title\" id=\"list-of-").append(id).append("\">");
    out.append(text(title.in(language))).append("</h2>\n<ol class=\"listing\">\n");
    for (PlacedFigure figure : figures) {
      entry(out, 3, figure.figure().anchor(), figure.label(), figure.caption());
    }
    out.append("</ol>\n");
  }

  private static void entry(StringBuilder out, int level, String id, String number, String title) {
    out.append("<li class=\"listed listed-").append(level).append("\"><a href=\"#");
    out.append(text(id)).append("\">");
    if (!number.isEmpty()) {
      out.append("<span class=\"listed-number\">").append(text(number)).append("</span> ");
    }
    out.append(text(title)).append("</a></li>\n");
  }

  private static StringBuilder bookmark(StringBuilder out, String id, String name) {
    return out.append("<bookmark href=\"#")
        .append(text(id))
        .append("\" name=\"")
        .append(text(name))
        .append("\">");
  }
}
