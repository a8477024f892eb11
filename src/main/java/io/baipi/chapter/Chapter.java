package io.baipi.chapter;

import io.baipi.diagnostic.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One chapter in one language.
 *
 * <p>Its HTML is a fragment that the site and the PDF share. It starts below the chapter's title:
 * headings begin at {@code <h2>}. Every id in it is unique in the edition, and every internal link
 * is {@code #id}, whatever chapter the target stands in.
 *
 * @param id the file's stem, the same in every language
 * @param number {@code 1}, {@code 2}, … for chapters, {@code A}, {@code B}, … for appendices
 * @param appendix whether it is an appendix
 * @param title plain text
 * @param finding the chapter in one sentence; plain text
 * @param updated when its content last changed, if it says so; not after the paper's date
 * @param html the fragment
 * @param headings its headings in order, the first being the title
 * @param figures the figures that it shows, in order
 * @param bindings the bound numbers and words, in order
 * @param location its file
 */
public record Chapter(
    String id,
    String number,
    boolean appendix,
    String title,
    String finding,
    Optional<LocalDate> updated,
    String html,
    List<Heading> headings,
    List<PlacedFigure> figures,
    List<Binding> bindings,
    Location location) {

  /** A chapter that does not say when it changed. */
  public Chapter(
      String id,
      String number,
      boolean appendix,
      String title,
      String finding,
      String html,
      List<Heading> headings,
      List<PlacedFigure> figures,
      List<Binding> bindings,
      Location location) {
    this(
        id,
        number,
        appendix,
        title,
        finding,
        Optional.empty(),
        html,
        headings,
        figures,
        bindings,
        location);
  }
}
