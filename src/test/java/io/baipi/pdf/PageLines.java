package io.baipi.pdf;

import io.baipi.data.Provenance;
import io.baipi.pdf.TaggedBook.Glyph;
import io.baipi.pdf.TaggedBook.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lines of text as they stand on the pages, and what is wrong with them. */
final class PageLines {
  private static final String NOT_FIRST = "，。、；：？！）》」』】”’";
  private static final String NOT_LAST = "（《「『【“‘";

  private static final Set<String> BADGES =
      Arrays.stream(Provenance.values()).map(Provenance::mark).collect(Collectors.toSet());

  /** Raised and lowered letters are smaller than this part of their line's size. */
  private static final double SMALLER = 0.84;

  /** Letters of one line may stand this many points apart from its baseline. */
  private static final double ONE_BASELINE = 2;

  /** As far as letters may be raised or lowered, in em. */
  private static final double RAISED = 0.6;

  /** What a line's neighbours and the column's edge may be touched by, in points. */
  private static final double TOUCH = 1;

  /**
   * The widest gap in a line of text, in em: that behind the number of a footnote, of small
   * letters, or before a page number of the contents where no dot fits. Justified text would have
   * gaps of any width.
   */
  static final double WIDEST_GAP = 0.95;

  /** How much the distances of the lines of one paragraph may differ, in points. */
  private static final double UNEVEN = 0.6;

  private PageLines() {}

  /**
   * A line of a block.
   *
   * @param block the block's tag
   * @param glyphs from left to right, without blanks at both ends
   * @param code whether its block is set as code
   */
  record Line(String block, int page, double baseline, List<Glyph> glyphs, boolean code) {
    String text() {
      StringBuilder text = new StringBuilder();
      glyphs.forEach(glyph -> text.append(glyph.text()));
      return text.toString();
    }

    double left() {
      return glyphs.get(0).left();
    }

    double right() {
      return glyphs.stream().mapToDouble(Glyph::right).max().orElse(0);
    }

    double size() {
      return glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "p. %d, y %.0f, %s: %s", page + 1, baseline, block, text());
    }
  }

  /** The lines of each block of a tag tree; drawings have none. */
  static List<List<Line>> blocks(Node root) {
    List<List<Line>> blocks = new ArrayList<>();
    root.all()
        .filter(node -> !node.isInline() && !node.type().equals("Figure"))
        .map(node -> lines(node.type(), node.own()))
        .filter(lines -> !lines.isEmpty())
        .forEach(blocks::add);
    return blocks;
  }

  /** Puts the glyphs of one block into lines, from the first page's first down. */
  static List<Line> lines(String block, List<Glyph> glyphs) {
    List<Glyph> seen = glyphs.stream().filter(glyph -> !glyph.isBlank()).toList();
    long mono = seen.stream().filter(glyph -> glyph.font().contains("Mono")).count();
    boolean code = mono * 2 > seen.size();
    List<Line> lines = new ArrayList<>();
    seen.stream()
        .map(Glyph::page)
        .distinct()
        .sorted()
        .forEach(
            page -> {
              double largest =
                  seen.stream()
                      .filter(g -> g.page() == page)
                      .mapToDouble(Glyph::size)
                      .max()
                      .orElse(0);
              TreeMap<Double, List<Glyph>> rows = new TreeMap<>();
              for (Glyph glyph : glyphs) {
                if (glyph.page() == page && glyph.size() >= SMALLER * largest && !glyph.isBlank()) {
                  Double near = near(rows, glyph.baseline(), ONE_BASELINE);
                  rows.computeIfAbsent(
                          near == null ? glyph.baseline() : near, y -> new ArrayList<>())
                      .add(glyph);
                }
              }
              for (Glyph glyph : glyphs) {
                if (glyph.page() == page && (glyph.size() < SMALLER * largest || glyph.isBlank())) {
                  Double near = near(rows, glyph.baseline(), largest);
                  rows.computeIfAbsent(
                          near == null ? glyph.baseline() : near, y -> new ArrayList<>())
                      .add(glyph);
                }
              }
              join(rows, RAISED * largest);
              rows.forEach(
                  (y, row) -> {
                    row.sort(Comparator.comparingDouble(Glyph::left));
                    while (!row.isEmpty() && row.get(0).isBlank()) {
                      row.remove(0);
                    }
                    while (!row.isEmpty() && row.get(row.size() - 1).isBlank()) {
                      row.remove(row.size() - 1);
                    }
                    if (!row.isEmpty()) {
                      lines.add(new Line(block, page, y, List.copyOf(row), code));
                    }
                  });
            });
    return lines;
  }

  /** Puts what is raised or lowered, but not small, into the longer line beside it. */
  private static void join(TreeMap<Double, List<Glyph>> rows, double within) {
    for (Double y : List.copyOf(rows.keySet())) {
      List<Glyph> row = rows.remove(y);
      Double other = near(rows, y, within);
      if (other == null || rows.get(other).size() < row.size()) {
        rows.put(y, row);
      } else {
        rows.get(other).addAll(row);
      }
    }
  }

  private static Double near(TreeMap<Double, List<Glyph>> rows, double y, double within) {
    Double best = null;
    for (Double row : rows.keySet()) {
      if (Math.abs(row - y) <= within && (best == null || Math.abs(row - y) < Math.abs(best - y))) {
        best = row;
      }
    }
    return best;
  }

  /** The lines that start or end with a mark that must not stand there. */
  static List<String> marks(List<Line> lines) {
    return lines.stream()
        .filter(line -> !line.code())
        .filter(
            line -> {
              String text = line.text();
              return NOT_FIRST.indexOf(text.charAt(0)) >= 0
                  || NOT_LAST.indexOf(text.charAt(text.length() - 1)) >= 0;
            })
        .map(Line::toString)
        .toList();
  }

  /** The lines in which two neighbours stand too far apart. */
  static List<String> gaps(List<Line> lines) {
    List<String> wrong = new ArrayList<>();
    for (Line line : lines) {
      double gap = gap(line);
      if (!line.code() && gap > WIDEST_GAP) {
        wrong.add(String.format(Locale.ROOT, "%.2f em, ", gap) + line);
      }
    }
    return wrong;
  }

  /**
   * The widest gap between two letters of a line, blanks counted as part of it, in em. A badge,
   * which a mark begins, stands apart from the words before it on purpose.
   */
  static double gap(Line line) {
    double widest = 0;
    Glyph before = null;
    for (Glyph glyph : line.glyphs()) {
      if (!glyph.isBlank()) {
        if (before != null && !BADGES.contains(glyph.text())) {
          widest = Math.max(widest, (glyph.left() - before.right()) / line.size());
        }
        before = glyph;
      }
    }
    return widest;
  }

  /** The lines that leave the column, given by its left and right edge. */
  static List<String> outside(List<Line> lines, double left, double right) {
    return lines.stream()
        .filter(line -> line.left() < left - TOUCH || line.right() > right + TOUCH)
        .map(line -> String.format(Locale.ROOT, "%.1f to %.1f, ", line.left(), line.right()) + line)
        .toList();
  }

  /** The pairs of lines of one page of which letters lie on each other. */
  static List<String> overlaps(List<Line> lines) {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        if (overlap(lines.get(i), lines.get(j))) {
          wrong.add(lines.get(i) + " | " + lines.get(j));
        }
      }
    }
    return wrong;
  }

  private static boolean overlap(Line one, Line other) {
    return one.page() == other.page()
        && one.left() < other.right() - TOUCH
        && other.left() < one.right() - TOUCH
        && top(one) < bottom(other) - TOUCH
        && top(other) < bottom(one) - TOUCH
        && one.glyphs().stream().anyMatch(a -> other.glyphs().stream().anyMatch(b -> on(a, b)));
  }

  private static boolean on(Glyph one, Glyph other) {
    return !one.isBlank()
        && !other.isBlank()
        && one.left() < other.right() - TOUCH
        && other.left() < one.right() - TOUCH
        && one.baseline() - 0.7 * one.size() < other.baseline() - TOUCH
        && other.baseline() - 0.7 * other.size() < one.baseline() - TOUCH;
  }

  private static double top(Line line) {
    return line.baseline() - line.size();
  }

  private static double bottom(Line line) {
    return line.baseline() + 0.3 * line.size();
  }

  /** The lines of a block whose distance from the line above is not that of the others. */
  static List<String> uneven(List<Line> block) {
    List<String> wrong = new ArrayList<>();
    double step = 0;
    for (int i = 1; i < block.size(); i++) {
      Line line = block.get(i);
      if (line.page() != block.get(i - 1).page()) {
        continue;
      }
      double distance = line.baseline() - block.get(i - 1).baseline();
      if (step > 0 && Math.abs(distance - step) > UNEVEN) {
        wrong.add(String.format(Locale.ROOT, "%.1f pt instead of %.1f, ", distance, step) + line);
      }
      step = step == 0 ? distance : step;
    }
    return wrong;
  }
}
