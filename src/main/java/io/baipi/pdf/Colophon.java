package io.baipi.pdf;

import static io.baipi.pdf.Markup.text;

import io.baipi.chapter.Edition;
import io.baipi.chapter.Publication;
import io.baipi.data.Table;
import io.baipi.figure.FigureKind;
import io.baipi.text.Language;
import java.util.List;

/** The last page: what the book is made from and with, and how to check it. */
final class Colophon {
  /** Its anchor. */
  static final String ID = "colophon";

  private final Publication publication;
  private final Edition edition;
  private final List<Attachment> attached;
  private final Language language;

  Colophon(Publication publication, Edition edition, List<Attachment> attached) {
    this.publication = publication;
    this.edition = edition;
    this.attached = attached;
    this.language = edition.language();
  }

  /** The page. */
  String html() {
    long tables =
        edition.figures().stream().filter(f -> f.figure().kind() == FigureKind.TABLE).count();
    long rows =
        publication.results().data().tables().values().stream()
            .map(Table::rows)
            .mapToLong(List::size)
            .sum();
    StringBuilder out = new StringBuilder("<h1 id=\"" + ID + "\">");
    out.append(text(Words.COLOPHON.in(language))).append("</h1>\n");
    paragraph(
        out,
        Words.MADE_FROM
            .in(language)
            .replace("{chapters}", String.valueOf(edition.chapters().size()))
            .replace("{figures}", String.valueOf(edition.figures().size() - tables))
            .replace("{tables}", String.valueOf(tables))
            .replace("{datasets}", String.valueOf(publication.results().data().tables().size()))
            .replace("{rows}", String.format(java.util.Locale.ROOT, "%,d", rows))
            .replace("{models}", String.valueOf(publication.results().models().size())));
    paragraph(out, Words.MADE_WITH.in(language));
    paragraph(out, Words.MADE_AGAIN.in(language));
    if (!attached.isEmpty()) {
      paragraph(out, Words.ATTACHED.in(language));
      out.append("<ul>\n");
      for (Attachment file : attached) {
        out.append("<li><code>").append(text(file.name())).append("</code> ");
        out.append(text(file.about())).append("</li>\n");
      }
      out.append("</ul>\n");
    }
    return out.toString();
  }

  private static void paragraph(StringBuilder out, String words) {
    out.append("<p>").append(text(words)).append("</p>\n");
  }
}
