package io.baipi.cli;

import io.baipi.build.Build;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.text.Language;
import io.baipi.text.Spelling;
import io.baipi.translation.DocumentState;
import io.baipi.translation.State;
import io.baipi.translation.Translations;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code baipi translations}. */
@Command(
    name = "translations",
    mixinStandardHelpOptions = true,
    description = "Says which translations follow the original, and accepts those reviewed.")
final class TranslationsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private PaperOptions paper = new PaperOptions();

  @Option(
      names = "--accept",
      paramLabel = "CHAPTER",
      description =
          "A chapter's id, or figures/<id> or diagrams/<id>, whose translations were reviewed; may"
              + " be repeated.")
  private List<String> accept = new ArrayList<>();

  @Option(names = "--all", description = "Accept all translations.")
  private boolean all;

  @Override
  public Integer call() {
    Path root = paper.root();
    Diagnostics diagnostics = new Diagnostics();
    Optional<Translations> now = Build.translations(root, PaperOptions.home(), diagnostics);
    if (now.isPresent() && (all || !accept.isEmpty())) {
      Set<String> names = names(now.get());
      Build.accepted(root, PaperOptions.home(), names, diagnostics)
          .filter(text -> !diagnostics.hasErrors())
          .ifPresent(text -> write(root.resolve(Translations.FILE), text));
      now = Build.translations(root, PaperOptions.home(), diagnostics);
    }
    int code = paper.report(root, diagnostics, spec.commandLine().getErr());
    now.ifPresent(state -> print(state, spec.commandLine().getOut()));
    return code;
  }

  private Set<String> names(Translations translations) {
    Set<String> known = new TreeSet<>();
    translations.documents().values().forEach(list -> list.forEach(d -> known.add(d.name())));
    for (String name : accept) {
      if (!known.contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "there is no chapter '" + name + "' to accept; " + Spelling.hint(name, known));
      }
    }
    return all ? known : new TreeSet<>(accept);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(Translations translations, PrintWriter out) {
    for (Map.Entry<Language, List<DocumentState>> entry : translations.documents().entrySet()) {
      out.printf(
          "%-36s %8s %6s %8s %7s%n",
          entry.getKey().ownName(), "current", "stale", "missing", "orphan");
      for (DocumentState document : entry.getValue()) {
        out.printf(
            "%-36s %8d %6d %8d %7d%n",
            document.name(),
            document.count(State.CURRENT),
            document.count(State.STALE),
            document.count(State.MISSING),
            document.count(State.ORPHAN));
      }
    }
    if (!translations.kept()) {
      out.println("nothing was accepted yet: run 'baipi translations --all' after a review");
    }
  }
}
