package io.baipi.chapter;

import io.baipi.chapter.source.Piece;
import io.baipi.chapter.source.Updated;
import io.baipi.diagnostic.Location;
import io.baipi.html.Fragment;
import io.baipi.template.Tally;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chapter that was read, filled with values and checked by itself, before the edition gives it
 * numbers.
 *
 * @param wording what its file says
 * @param title plain text
 * @param finding plain text
 * @param tally how its numbers and comparisons are vouched for
 * @param references where it wants the list of references; once, if at all
 * @param errata where it wants the errata; once, if at all
 * @param complete whether its template ran without a mistake
 * @param cited the works that it cites, each with the place where it is cited first
 */
record Draft(
    Wording wording,
    String title,
    String finding,
    Fragment fragment,
    List<Binding> bindings,
    Tally tally,
    List<Location> references,
    List<Location> errata,
    boolean complete,
    Map<String, Location> cited) {

  String id() {
    return wording.id();
  }

  List<Piece> pieces() {
    return wording.pieces();
  }

  /** When its content last changed, if it says so. */
  Optional<Updated> updated() {
    return wording.head().updated();
  }

  /** The place of a piece in the chapter's file. */
  Location at(Piece piece) {
    return wording.at(piece);
  }

  /** The place of a part of the body without template tags. */
  Location at(int offset, int length) {
    return wording.at(offset, length);
  }

  /** Where a figure is shown, or the file when a template made its id. */
  Location placeOfFigure(String figure) {
    return wording.placeOfFigure(figure);
  }

  /** Where the heading stands that has an id, or the file when a template made it. */
  Location placeOfHeading(String slug) {
    return wording.placeOfHeading(slug);
  }

  /** The chapter's file as a whole. */
  Location file() {
    return wording.file();
  }
}
