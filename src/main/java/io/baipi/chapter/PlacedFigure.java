package io.baipi.chapter;

import io.baipi.figure.Figure;

/**
 * A figure where an edition shows it.
 *
 * @param label such as "图 1-2" or "Figure 1-2"
 * @param caption the finding: the chapter's own caption, or the figure's title; plain text
 * @param chapter the id of the chapter that shows it first
 */
public record PlacedFigure(Figure figure, String label, String caption, String chapter) {}
