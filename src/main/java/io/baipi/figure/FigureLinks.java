package io.baipi.figure;

import java.util.Map;

/**
 * Where a figure leads: to the works that it comes from, and to how it is cited itself.
 *
 * @param works the ids of entries in the list of references, by the titles of the works
 * @param citation how to cite the figure; trusted HTML; empty for no citation
 * @param bibtex the same as a file, relative to a page in the edition's folder
 * @param table where the table stands that it shows something of, relative to the same; empty for
 *     none
 * @param pdf whether its drawing is also published as a PDF
 */
public record FigureLinks(
    Map<String, String> works, String citation, String bibtex, String table, boolean pdf) {
  /** A figure that leads nowhere. */
  public static final FigureLinks NONE = new FigureLinks(Map.of(), "", "", "", false);

  public FigureLinks {
    works = Map.copyOf(works);
  }
}
