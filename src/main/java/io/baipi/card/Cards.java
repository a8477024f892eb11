package io.baipi.card;

import io.baipi.font.PaperFonts;
import io.baipi.paper.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Draws cards and icons. The same input gives the same bytes, however many draw at a time. */
public final class Cards {
  private Cards() {}

  /** Draws cards into the site's folder, as many at a time as there are processors. */
  public static void draw(List<Card> cards, Paper paper, PaperFonts fonts, Path folder) {
    Lettering lettering = Lettering.of(fonts);
    Drawing seal = Icons.seal(paper);
    cards.parallelStream()
        .forEach(card -> write(folder.resolve(card.path()), one(card, fonts, lettering, seal)));
  }

  private static byte[] one(Card card, PaperFonts fonts, Lettering lettering, Drawing seal) {
    Canvas canvas = new Canvas(Card.WIDTH, Card.HEIGHT, lettering, card.language());
    if (card.figure().isPresent()) {
      new FigureCard(card, card.figure().get(), canvas, fonts, seal).draw();
    } else {
      new PageCard(card, canvas, fonts, seal).draw();
    }
    return IndexedPng.of(canvas.done());
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
