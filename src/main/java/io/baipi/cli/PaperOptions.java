package io.baipi.cli;

import io.baipi.diagnostic.DiagnosticPrinter;
import io.baipi.diagnostic.Diagnostics;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every command on a paper takes. */
final class PaperOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PAPER",
      defaultValue = ".",
      description = "The paper's folder, which holds paper.yaml (default: this folder).")
  private Path paper = Path.of(".");

  /** The paper's folder; wrong usage when it holds no paper. */
  Path root() {
    if (!Files.isRegularFile(paper.resolve("paper.yaml"))) {
      throw new ParameterException(
          spec.commandLine(), "there is no paper.yaml in " + paper.toAbsolutePath().normalize());
    }
    return paper.toAbsolutePath().normalize();
  }

  /** The generator's folder, which holds its own templates and assets. */
  static Path home() {
    String home = System.getProperty("baipi.home");
    return Path.of(home == null ? "." : home).toAbsolutePath().normalize();
  }

  /** Prints what was found and gives the exit code. */
  int report(Path root, Diagnostics diagnostics, PrintWriter err) {
    err.print(new DiagnosticPrinter(root, Terminal.colours()).print(diagnostics.sorted()));
    err.flush();
    return diagnostics.hasErrors() ? 1 : 0;
  }
}
