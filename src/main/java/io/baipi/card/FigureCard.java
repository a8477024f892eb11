package io.baipi.card;

import io.baipi.chapter.PlacedFigure;
import io.baipi.figure.FigureKind;
import io.baipi.figure.FigureView;
import io.baipi.font.PaperFonts;
import io.baipi.html.SvgFinisher.Role;
import java.util.List;

/**
 * The card of a figure, with a figure's anatomy: label, finding, what is measured, the drawing, its
 * source. The words stand above a drawing that is wide and beside one that is tall.
 */
final class FigureCard {
  private static final double MARGIN = 56;
  private static final double WIDTH = Card.WIDTH - 2 * MARGIN;
  private static final double GAP = 40;
  private static final double BESIDE = 420;
  private static final double LABEL = 22;
  private static final double SMALL = 21;
  private static final double SOURCE = 19;
  private static final double SEAL = 44;
  private static final double FOOT = Card.HEIGHT - 44;
  private static final double BOTTOM = FOOT - SEAL / 2 - 22;

  /** A larger drawing would have lines that are too thick for its letters. */
  private static final double LARGEST = 1.7;

  /** In a smaller one no word could be read: rather its beginning than all of it. */
  private static final double SMALLEST = 0.62;

  private final Card card;
  private final PlacedFigure placed;
  private final FigureView view;
  private final Canvas canvas;
  private final PaperFonts fonts;
  private final Lines lines;
  private final Drawing seal;

  FigureCard(Card card, PlacedFigure placed, Canvas canvas, PaperFonts fonts, Drawing seal) {
    this.card = card;
    this.placed = placed;
    this.view = placed.figure().in(card.language());
    this.canvas = canvas;
    this.fonts = fonts;
    this.lines = new Lines(fonts);
    this.seal = seal;
  }

  void draw() {
    double top = 40;
    if (placed.figure().kind() == FigureKind.TABLE) {
      double y = head(MARGIN, top, WIDTH, 2);
      new TableCard(canvas, fonts, card.language())
          .draw(view.body(), MARGIN, y + 14, WIDTH, BOTTOM - y - 14);
    } else {
      drawing(top);
    }
    foot();
  }

  private void drawing(double top) {
    Drawing drawing = Drawing.of(view.body());
    double above = headHeight(WIDTH, 2) + 18;
    double below = scale(drawing, WIDTH, BOTTOM - top - above);
    double beside = scale(drawing, WIDTH - BESIDE - GAP, BOTTOM - top);
    double width;
    double left;
    double from;
    double scale;
    if (beside > below * 1.02) {
      head(MARGIN, top, BESIDE, 7);
      left = MARGIN + BESIDE + GAP;
      width = WIDTH - BESIDE - GAP;
      from = top;
      scale = beside;
    } else {
      from = head(MARGIN, top, WIDTH, 2) + 18;
      left = MARGIN;
      width = WIDTH;
      scale = below;
    }
    double room = BOTTOM - from;
    scale = Math.max(scale, Math.min(SMALLEST, width / drawing.width()));
    double slackX = Math.max(0, width - drawing.width() * scale);
    double slackY = Math.max(0, room - drawing.height() * scale);
    canvas.drawing(drawing, left + slackX / 2, from + slackY / 2, scale, room);
  }

  private static double scale(Drawing drawing, double width, double height) {
    return Math.min(LARGEST, Math.min(width / drawing.width(), height / drawing.height()));
  }

  private double headHeight(double width, int most) {
    Lines.Set title = title(width, most);
    return LABEL * 1.5
        + title.lines().size() * title.size() * 1.3
        + (view.subtitle().isEmpty() ? 0 : SMALL * 1.6);
  }

  private Lines.Set title(double width, int most) {
    return lines.set(card.title(), width, most, true, most > 2 ? 32 : 36, 30, 27, 24);
  }

  /** Label, finding and what is measured; gives where they end. */
  private double head(double x, double top, double width, int most) {
    double y = top + LABEL;
    canvas.text(card.label(), x, y, LABEL, false, Role.INK2);
    if (most == 2) {
      String paper = lines.set(card.paper(), width / 2, 1, false, LABEL).lines().get(0);
      canvas.textEnding(paper, x + width, y, LABEL, false, Role.INK2);
    }
    y = top + LABEL * 1.5;
    Lines.Set title = title(width, most);
    for (String line : title.lines()) {
      y += title.size() * 1.3;
      canvas.text(line, x, y - title.size() * 0.28, title.size(), true, Role.INK);
    }
    if (!view.subtitle().isEmpty()) {
      y += most > 2 ? 8 : 0;
      for (String line :
          lines.set(view.subtitle(), width, most > 2 ? 5 : 1, false, SMALL).lines()) {
        y += SMALL * 1.6;
        canvas.text(line, x, y - SMALL * 0.42, SMALL, false, Role.INK2);
      }
    }
    return y;
  }

  private void foot() {
    String badge =
        placed.figure().badge().mark() + " " + placed.figure().badge().label().in(card.language());
    double wide = WIDTH - SEAL - GAP;
    double y = FOOT + SOURCE * 0.36;
    double x = MARGIN;
    if (!view.source().isEmpty()) {
      double room = wide - canvas.width(badge, SOURCE, false) - 20;
      List<String> source = lines.set(view.source(), room, 1, false, SOURCE).lines();
      canvas.text(source.get(0), x, y, SOURCE, false, Role.INK2);
      x += canvas.width(source.get(0), SOURCE, false) + 20;
    }
    canvas.text(badge, x, y, SOURCE, false, Role.INK2);
    canvas.drawing(seal, Card.WIDTH - MARGIN - SEAL, FOOT - SEAL / 2, SEAL / seal.height(), SEAL);
  }
}
