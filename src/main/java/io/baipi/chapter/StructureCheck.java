package io.baipi.chapter;

import io.baipi.chapter.source.Piece;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.html.Fragment;
import io.baipi.template.Slot;
import java.util.HashSet;
import java.util.Set;

/** Checks the headings of one chapter, and whether there is anything in it. */
final class StructureCheck {
  private static final int DEEPEST = 3;

  private final Wording wording;
  private final Diagnostics diagnostics;
  private final Set<String> slugs = new HashSet<>();
  private int level = 1;

  StructureCheck(Wording wording, Diagnostics diagnostics) {
    this.wording = wording;
    this.diagnostics = diagnostics;
  }

  void run() {
    for (Piece piece : wording.pieces()) {
      if (piece instanceof Piece.Heading heading) {
        check(heading);
      } else if (piece instanceof Piece.FigurePlace figure && !figure.alone()) {
        diagnostics.error(
            "chapter.figure-inline",
            wording.at(figure),
            "a figure needs a paragraph of its own",
            "put an empty line before and after it; refer to it with @fig-" + figure.id());
      }
    }
  }

  /** Checks what values have made of a chapter. */
  static void filled(Wording wording, Fragment fragment, Diagnostics diagnostics) {
    if (fragment.isEmpty() && wording.pieces().isEmpty()) {
      diagnostics.error(
          "chapter.empty",
          wording.file(),
          "the chapter has no text",
          "write below the front matter");
    }
    for (Slot slot : fragment.unpaired()) {
      diagnostics.error(
          "chapter.mark-spans",
          slot.location(),
          "this claim or quotation does not end where it began",
          "begin and end it inside the same paragraph and the same emphasis");
    }
  }

  private void check(Piece.Heading heading) {
    if (heading.level() == 1) {
      diagnostics.error(
          "chapter.heading-level",
          wording.at(heading),
          "a heading of the first level is the chapter's title, which stands in the front matter",
          "begin with '##'");
    } else if (heading.level() > DEEPEST) {
      diagnostics.error(
          "chapter.heading-level",
          wording.at(heading),
          "headings go down to the third level only",
          "use '###', or a paragraph that begins in bold");
    } else if (heading.level() > level + 1) {
      diagnostics.error(
          "chapter.heading-level",
          wording.at(heading),
          "this heading skips a level",
          "use '" + "#".repeat(level + 1) + "'");
    }
    level = Math.max(1, Math.min(heading.level(), DEEPEST));
    if (!heading.slug().isEmpty() && !slugs.add(heading.slug())) {
      diagnostics.error(
          "chapter.duplicate-id",
          wording.at(heading),
          "the heading id '" + heading.slug() + "' stands twice in this chapter",
          "give one of them another id");
    }
  }
}
