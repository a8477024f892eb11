package io.baipi.cli;

import io.baipi.build.Build;
import io.baipi.diagnostic.DiagnosticPrinter;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.ModelResult;
import io.baipi.model.Results;
import io.baipi.model.run.ResultPrinter;
import io.baipi.text.Language;
import io.baipi.text.Spelling;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baipi score}. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = "Runs the scoring step alone and prints what the models computed.")
final class ScoreCommand implements Callable<Integer> {
  /** What a result can be printed as. */
  enum Format {
    table,
    csv,
    json
  }

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private EngineOptions engine = new EngineOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "[PAPER] [MODEL…]",
      description = "The paper's folder (default: this folder), then models' ids (default: all).")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: table).")
  private Format format = Format.table;

  @Option(
      names = "--language",
      defaultValue = "en",
      description = "The language of titles in tables: zh or en (default: en).")
  private String language = "en";

  @Override
  public Integer call() {
    List<String> wanted = new ArrayList<>(arguments);
    Path root = Path.of("").toAbsolutePath();
    if (!wanted.isEmpty() && Files.isDirectory(Path.of(wanted.get(0)))) {
      root = Path.of(wanted.remove(0)).toAbsolutePath().normalize();
    }
    if (!Files.isRegularFile(root.resolve("paper.yaml"))) {
      throw new ParameterException(spec.commandLine(), "there is no paper.yaml in " + root);
    }
    Language in =
        Language.ofCode(language)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "--language knows zh and en, not '" + language + "'"));
    Diagnostics diagnostics = new Diagnostics();
    Optional<Results> results =
        Build.score(root, PaperOptions.home(), engine.choice(), diagnostics);
    PrintWriter err = spec.commandLine().getErr();
    err.print(new DiagnosticPrinter(root, Terminal.colours()).print(diagnostics.sorted()));
    if (results.isEmpty() || diagnostics.hasErrors()) {
      return 1;
    }
    print(results.get(), wanted, in);
    return 0;
  }

  private void print(Results results, List<String> wanted, Language in) {
    List<ModelResult> chosen = new ArrayList<>();
    for (String id : wanted.isEmpty() ? List.copyOf(results.models().keySet()) : wanted) {
      ModelResult result = results.models().get(id);
      if (result == null) {
        throw new ParameterException(
            spec.commandLine(),
            "no model '" + id + "'; " + Spelling.hint(id, results.models().keySet()));
      }
      chosen.add(result);
    }
    ResultPrinter printer = new ResultPrinter(in);
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case table -> out.print(join(chosen, printer::table));
      case csv -> out.print(join(chosen, printer::csv));
      case json -> out.print(printer.json(chosen));
    }
  }

  /** The printed results with an empty line between two. */
  private static String join(List<ModelResult> results, Function<ModelResult, String> print) {
    return results.stream().map(print).collect(Collectors.joining("\n"));
  }
}
