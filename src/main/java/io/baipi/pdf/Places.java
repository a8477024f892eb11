package io.baipi.pdf;

import io.baipi.chapter.Binding;
import io.baipi.chapter.Chapter;
import io.baipi.chapter.Edition;
import io.baipi.chapter.PlacedFigure;
import io.baipi.diagnostic.Location;
import io.baipi.paper.Paper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds where in the paper's files something stands that only shows when the book is typeset. */
final class Places {
  private static final Location PAPER = Location.file("paper.yaml");

  private final Paper paper;
  private final Edition edition;
  private final Map<String, List<String>> files = new HashMap<>();

  Places(Paper paper, Edition edition) {
    this.paper = paper;
    this.edition = edition;
  }

  /** Where a chapter says something, or its file, or the paper's when there is no such chapter. */
  Location inChapter(String id, String words) {
    Optional<Chapter> chapter =
        edition.chapters().stream().filter(c -> c.id().equals(id)).findFirst();
    if (chapter.isEmpty()) {
      return search(PAPER, words);
    }
    Location file = Location.file(chapter.get().location().path());
    Location found = search(file, words);
    if (!found.equals(file)) {
      return found;
    }
    return chapter.get().bindings().stream()
        .filter(binding -> binding.shown().contains(words))
        .map(Binding::location)
        .findFirst()
        .orElse(chapter.get().location());
  }

  /** Where a figure says something, or its file. */
  Optional<Location> inFigure(String anchor, String words) {
    return edition.figures().stream()
        .map(PlacedFigure::figure)
        .filter(figure -> figure.anchor().equals(anchor))
        .findFirst()
        .map(
            figure -> {
              Location file = Location.file(figure.location().path());
              Location found = search(file, words);
              return found.equals(file) ? figure.location() : found;
            });
  }

  /** Where any chapter's fragment holds some HTML, or the paper's file. */
  Location holding(String html) {
    return edition.chapters().stream()
        .filter(chapter -> chapter.html().contains(html))
        .map(Chapter::location)
        .findFirst()
        .orElse(PAPER);
  }

  private Location search(Location file, String words) {
    List<String> lines = files.computeIfAbsent(file.path(), this::lines);
    for (int i = 0; i < lines.size(); i++) {
      int column = lines.get(i).indexOf(words);
      if (column >= 0) {
        return Location.at(file.path(), i + 1, column + 1).spanning(words.length());
      }
    }
    return file;
  }

  private List<String> lines(String path) {
    Path root = paper.root().toAbsolutePath().normalize();
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root) || !Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
