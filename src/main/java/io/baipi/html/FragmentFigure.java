package io.baipi.html;

/**
 * A place of a fragment where a figure is to stand.
 *
 * @param kind {@code chart}, {@code table} or {@code diagram}
 * @param id the figure's id
 * @param caption the chapter's own caption, plain text, or empty
 * @param alone whether it has its paragraph for itself
 */
public record FragmentFigure(String kind, String id, String caption, boolean alone) {}
