package io.baipi.model.collect;

import io.baipi.diagnostic.Location;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.text.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files of raw rows inside a paper's folder, all of the same form.
 *
 * @param files whole paths, in the order of their names
 * @param names the same, relative to the paper's folder with {@code /} between names
 * @param csv whether they are CSV; Parquet otherwise
 */
record RawFiles(List<Path> files, List<String> names, boolean csv) {
  private static final Pattern NAME = Pattern.compile("[^\\\\:*?\\[\\]{}\\p{Cntrl}]+");
  private static final Pattern CSV = Pattern.compile("(?s).*\\.csv(\\.gz)?");

  /** Finds the files that a model names; what is wrong with the name is reported at it. */
  static Optional<RawFiles> find(Path root, Named named, Inputs inputs) {
    String pattern = named.name();
    List<String> steps = Arrays.asList(pattern.split("/", -1));
    boolean fine =
        steps.subList(0, steps.size() - 1).stream().allMatch(RawFiles::isName)
            && isName(steps.get(steps.size() - 1).replace("*", "x"));
    if (!fine) {
      inputs.error(
          "model.file-outside",
          named.location(),
          "'" + pattern + "' is not a path inside the paper's folder",
          "name a file below the paper, with '/' between names and without '..'; '*' may stand in"
              + " the last name");
      return Optional.empty();
    }
    boolean csv = CSV.matcher(pattern).matches();
    if (!csv && !pattern.endsWith(".parquet")) {
      inputs.error(
          "model.file-form",
          named.location(),
          "'" + pattern + "' is neither CSV nor Parquet",
          "raw rows end in .csv, .csv.gz or .parquet");
      return Optional.empty();
    }
    List<String> names = matching(root, steps);
    if (names.isEmpty()) {
      inputs.error(
          "model.no-file",
          named.location(),
          "there is no file '" + pattern + "' in the paper's folder",
          hint(root, steps));
      return Optional.empty();
    }
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      inside(root, name, named.location(), inputs).ifPresent(files::add);
    }
    return files.size() == names.size()
        ? Optional.of(new RawFiles(List.copyOf(files), names, csv))
        : Optional.empty();
  }

  private static boolean isName(String step) {
    try {
      return NAME.matcher(step).matches()
          && !step.equals("..")
          && !step.equals(".")
          && !Path.of(step).isAbsolute();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Path folder(Path root, List<String> steps) {
    Path folder = root;
    for (String step : steps.subList(0, steps.size() - 1)) {
      folder = folder.resolve(step);
    }
    return folder;
  }

  private static List<String> matching(Path root, List<String> steps) {
    String last = steps.get(steps.size() - 1);
    Pattern wanted =
        Pattern.compile(
            Arrays.stream(last.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]*")));
    String before = String.join("/", steps.subList(0, steps.size() - 1));
    return names(folder(root, steps)).stream()
        .filter(name -> wanted.matcher(name).matches() && !name.startsWith("."))
        .map(name -> before.isEmpty() ? name : before + "/" + name)
        .toList();
  }

  private static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hint(Path root, List<String> steps) {
    Path folder = folder(root, steps);
    return Files.isDirectory(folder)
        ? Spelling.hint(steps.get(steps.size() - 1), names(folder))
        : "there is no folder '" + String.join("/", steps.subList(0, steps.size() - 1)) + "'";
  }

  private static Optional<Path> inside(Path root, String name, Location at, Inputs inputs) {
    Path file = root.resolve(name);
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(root.toRealPath())) {
        inputs.error(
            "model.file-outside",
            at,
            "'" + name + "' is a link that leaves the paper's folder",
            "put a copy of the file into the paper");
        return Optional.empty();
      }
      if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
        inputs.error("model.no-file", at, "'" + name + "' is not a file", "name a file");
        return Optional.empty();
      }
      if (Stream.of(real.toString().split("[/\\\\]")).skip(1).anyMatch(step -> !isSafe(step))) {
        inputs.error(
            "model.file-form",
            at,
            "the path of '" + name + "' has a sign that engines take for a pattern",
            "rename what has one of * ? [ ] { } in its name");
        return Optional.empty();
      }
      return Optional.of(real);
    } catch (IOException e) {
      inputs.error(
          "model.no-file", at, "'" + name + "' cannot be read", "check the file's permissions");
      return Optional.empty();
    }
  }

  private static boolean isSafe(String step) {
    return step.chars().noneMatch(c -> "*?[]{}".indexOf(c) >= 0);
  }
}
