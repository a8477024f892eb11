package io.baipi.chapter;

import io.baipi.chapter.source.Piece;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.html.References;
import io.baipi.text.Spelling;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Checks that everything a chapter refers to is there. */
final class ReferenceCheck {
  private final Draft draft;
  private final Targets targets;
  private final Diagnostics diagnostics;
  private final Set<String> reported = new HashSet<>();

  ReferenceCheck(Draft draft, Targets targets, Diagnostics diagnostics) {
    this.draft = draft;
    this.targets = targets;
    this.diagnostics = diagnostics;
  }

  void run() {
    for (Piece piece : draft.pieces()) {
      if (piece instanceof Piece.Words words) {
        Matcher match = References.matcher(words.text());
        while (match.find()) {
          int start = words.offsets().get(match.start());
          check(match.group(1), draft.at(start, match.group().length()));
        }
      } else if (piece instanceof Piece.Link link && link.target().startsWith("#")) {
        check(link.target().substring(1), draft.at(link));
      }
    }
    // What a template made has no place of its own in the source.
    for (String target : draft.fragment().references()) {
      checkMade(target);
    }
    draft.fragment().internalLinks().forEach(this::checkMade);
  }

  private void checkMade(String target) {
    if (!reported.contains(target)) {
      check(target, draft.file());
    }
  }

  private void check(String target, Location at) {
    if (targets.words(target).isPresent() || targets.isExcused(target)) {
      return;
    }
    reported.add(target);
    Optional<String> near = Spelling.nearest(target, targets.all());
    diagnostics.error(
        "chapter.unknown-reference",
        at,
        "there is nothing called '" + target + "' in this edition",
        near.map(name -> "did you mean '@" + name + "'?")
            .orElse(
                target.startsWith("sec-")
                    ? "give the heading an id: ## Heading {#id}"
                    : "show the figure in a chapter first"));
  }
}
