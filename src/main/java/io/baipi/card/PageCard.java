package io.baipi.card;

import io.baipi.font.PaperFonts;
import io.baipi.html.SvgFinisher.Role;

/** The card of a page: label, title, the page in a sentence; the paper and its seal below. */
final class PageCard {
  private static final double MARGIN = 80;
  private static final double WIDTH = Card.WIDTH - 2 * MARGIN;
  private static final double LABEL = 26;
  private static final double TEXT = 30;
  private static final double FOOT = 26;
  private static final double SEAL = 64;
  private static final double RULE = 508;

  private final Card card;
  private final Canvas canvas;
  private final Lines lines;
  private final Drawing seal;

  PageCard(Card card, Canvas canvas, PaperFonts fonts, Drawing seal) {
    this.card = card;
    this.canvas = canvas;
    this.lines = new Lines(fonts);
    this.seal = seal;
  }

  void draw() {
    double y = 72;
    if (!card.label().isEmpty()) {
      y += LABEL;
      canvas.text(
          lines.set(card.label(), WIDTH, 1, false, LABEL).lines().get(0),
          MARGIN,
          y,
          LABEL,
          false,
          Role.INK2);
      y += 14;
    }
    Lines.Set title = lines.set(card.title(), WIDTH, 3, true, 64, 56, 50, 44);
    y = write(title, y, 1.28, true, Role.INK);
    if (!card.text().isEmpty()) {
      y += 20;
      int room = (int) Math.max(1, Math.floor((RULE - 16 - y) / (TEXT * 1.5)));
      write(
          lines.set(card.text(), WIDTH, Math.min(room, 4), false, TEXT), y, 1.5, false, Role.INK2);
    }
    foot();
  }

  private double write(Lines.Set set, double top, double leading, boolean bold, Role role) {
    double y = top;
    for (String line : set.lines()) {
      y += set.size() * leading;
      canvas.text(
          line,
          MARGIN,
          y - set.size() * (leading - 1) / 2 - set.size() * 0.1,
          set.size(),
          bold,
          role);
    }
    return y;
  }

  private void foot() {
    canvas.rule(MARGIN, Card.WIDTH - MARGIN, RULE, Role.GRID);
    double middle = RULE + 61;
    String foot =
        card.paper().equals(card.title())
            ? card.edition()
            : card.paper()
                + (card.language() == io.baipi.text.Language.ZH ? "，" : ", ")
                + card.edition();
    canvas.text(
        lines.set(foot, WIDTH - SEAL - 40, 1, false, FOOT).lines().get(0),
        MARGIN,
        middle + FOOT * 0.36,
        FOOT,
        false,
        Role.INK);
    canvas.drawing(seal, Card.WIDTH - MARGIN - SEAL, middle - SEAL / 2, SEAL / seal.height(), SEAL);
  }
}
