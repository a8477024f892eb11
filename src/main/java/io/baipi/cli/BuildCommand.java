package io.baipi.cli;

import io.baipi.build.Build;
import io.baipi.build.BuildOptions;
import io.baipi.build.BuildReport;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.text.Language;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code baipi build}. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = "Publishes a paper: the site in every language and one PDF for each.")
final class BuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private PaperOptions paper = new PaperOptions();
  @Mixin private EngineOptions engine = new EngineOptions();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where to publish (default: output in the paper's folder).")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--edition",
      paramLabel = "LANGUAGE",
      description = "Publish one language only: zh or en.")
  private Optional<String> edition = Optional.empty();

  @Option(names = "--no-pdf", description = "Leave the PDFs out.")
  private boolean noPdf;

  @Override
  public Integer call() {
    Path root = paper.root();
    Path target = out.orElse(root.resolve("output")).toAbsolutePath().normalize();
    Optional<Language> language = edition.map(this::language);
    Diagnostics diagnostics = new Diagnostics();
    Optional<BuildReport> report =
        Build.run(
            new BuildOptions(root, PaperOptions.home(), target, language, !noPdf, engine.choice()),
            diagnostics);
    int code = paper.report(root, diagnostics, spec.commandLine().getErr());
    PrintWriter output = spec.commandLine().getOut();
    report.ifPresent(done -> output.print(done.summary()));
    if (report.isEmpty()) {
      spec.commandLine().getErr().println("nothing was published; " + target + " is as it was");
    }
    return code;
  }

  private Language language(String code) {
    return Language.ofCode(code)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "--edition knows zh and en, not '" + code + "'"));
  }
}
