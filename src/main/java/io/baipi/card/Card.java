package io.baipi.card;

import io.baipi.chapter.PlacedFigure;
import io.baipi.text.Language;
import java.util.Optional;

/**
 * What is drawn on one card.
 *
 * @param path where the file goes in the site, such as {@code cards/zh/ranking.png}
 * @param label what stands above the title: a figure's label, a chapter's number and part; may be
 *     empty
 * @param title the page's title, or a figure's finding; plain text
 * @param text the page in one sentence; plain text, may be empty
 * @param paper the paper's title
 * @param edition the edition in words
 * @param figure the figure that the card shows
 */
public record Card(
    String path,
    Language language,
    String label,
    String title,
    String text,
    String paper,
    String edition,
    Optional<PlacedFigure> figure) {
  /** The width of every card, in pixels. */
  public static final int WIDTH = 1200;

  /** The height of every card, in pixels. */
  public static final int HEIGHT = 630;
}
