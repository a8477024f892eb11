package io.baipi.card;

import io.baipi.figure.chart.Wrap;
import io.baipi.font.PaperFonts;
import java.util.ArrayList;
import java.util.List;

/** Text broken into few lines. */
final class Lines {
  private static final String MORE = "…";
  private static final String PAUSES = "，。；：、！？,.;:!?—";

  private final PaperFonts fonts;

  Lines(PaperFonts fonts) {
    this.fonts = fonts;
  }

  /**
   * Lines of a text in the largest of some sizes that needs no more than {@code most} of them.
   *
   * @param sizes in pixels, the largest first; in the last one the text is cut where it must be
   */
  Set set(String text, double width, int most, boolean bold, double... sizes) {
    for (double size : sizes) {
      List<String> lines = Wrap.lines(fonts, text, width, size, bold);
      if (lines.size() <= most) {
        return new Set(balanced(lines, text, width, size, bold), size);
      }
    }
    double size = sizes[sizes.length - 1];
    List<String> lines = Wrap.lines(fonts, text, width, size, bold);
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    String last = kept.get(most - 1);
    while (!last.isEmpty() && fonts.width(last + MORE, size, bold) > width) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1)).stripTrailing();
    }
    kept.set(most - 1, last.replaceFirst("[，。；：、,.;:\\s]+$", "") + MORE);
    return new Set(kept, size);
  }

  /**
   * The same number of lines, broken after punctuation where that can be, and otherwise as narrow
   * as they can be: no last line of one word.
   */
  private List<String> balanced(
      List<String> lines, String text, double width, double size, boolean bold) {
    if (lines.size() < 2) {
      return lines;
    }
    List<String> best = lines;
    long most = pauses(lines);
    for (double narrower = width * 0.95; narrower > width * 0.5; narrower -= width * 0.05) {
      List<String> tried = Wrap.lines(fonts, text, narrower, size, bold);
      if (tried.size() > lines.size()) {
        break;
      }
      if (pauses(tried) >= most) {
        best = tried;
        most = pauses(tried);
      }
    }
    return best;
  }

  /** How many lines but the last end where a reader would pause. */
  private static long pauses(List<String> lines) {
    return lines.subList(0, lines.size() - 1).stream()
        .filter(line -> PAUSES.indexOf(line.charAt(line.length() - 1)) >= 0)
        .count();
  }

  /**
   * Lines that are set in one size.
   *
   * @param size in pixels
   */
  record Set(List<String> lines, double size) {}
}
