package io.baipi.chapter;

import io.baipi.chapter.source.Head;
import io.baipi.chapter.source.Piece;
import io.baipi.diagnostic.Location;
import io.baipi.template.MappedText;
import io.baipi.template.SourceText;
import io.baipi.template.Tally;
import io.baipi.template.TemplateText;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a chapter's file says by itself, read and checked before it shows any value.
 *
 * @param id the chapter's
 * @param body taken apart
 * @param text the body without template tags, which the pieces' places refer to
 * @param tally how its typed numbers and its comparisons are vouched for
 * @param lacking the characters in it that no font has, which are reported
 */
record Wording(
    String id,
    SourceText source,
    Head head,
    TemplateText body,
    MappedText text,
    List<Piece> pieces,
    Tally tally,
    Set<Integer> lacking) {

  /** The same with its numbers and comparisons counted. */
  Wording with(Tally counted) {
    return new Wording(id, source, head, body, text, pieces, counted, lacking);
  }

  /** The place of a piece in the chapter's file. */
  Location at(Piece piece) {
    return source.at(text.origin(piece.offset()), piece.length());
  }

  /** The place of a part of the body without template tags. */
  Location at(int offset, int length) {
    return source.at(text.origin(offset), length);
  }

  /** Where a figure is shown, or the file when a template made its id. */
  Location placeOfFigure(String figure) {
    return placeOf(p -> p instanceof Piece.FigurePlace place && place.id().equals(figure));
  }

  /** Where the heading stands that has an id, or the file when a template made it. */
  Location placeOfHeading(String slug) {
    return placeOf(p -> p instanceof Piece.Heading heading && heading.slug().equals(slug));
  }

  private Location placeOf(Predicate<Piece> wanted) {
    return pieces.stream().filter(wanted).findFirst().map(this::at).orElseGet(this::file);
  }

  /** The chapter's file as a whole. */
  Location file() {
    return Location.file(source.path());
  }
}
