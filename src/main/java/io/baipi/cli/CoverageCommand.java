package io.baipi.cli;

import io.baipi.build.Build;
import io.baipi.coverage.Coverage;
import io.baipi.diagnostic.Diagnostics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code baipi coverage}. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description = "Says which tables and flow charts of the sources the paper uses.")
final class CoverageCommand implements Callable<Integer> {
  private static final String OWN = "data/inventory.csv";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private PaperOptions paper = new PaperOptions();

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "The inventory, a CSV with the columns id and kind (default: " + OWN + ").")
  private Optional<Path> against = Optional.empty();

  @Option(
      names = "--tables-only",
      description = "Let flow charts that are not used not count as a failure.")
  private boolean tablesOnly;

  @Override
  public Integer call() {
    Path root = paper.root();
    Path inventory = against.orElse(root.resolve(OWN));
    if (!Files.isRegularFile(inventory)) {
      throw new ParameterException(spec.commandLine(), "there is no inventory " + inventory);
    }
    Diagnostics diagnostics = new Diagnostics();
    Optional<Coverage> coverage = Build.coverage(root, PaperOptions.home(), inventory, diagnostics);
    int code = paper.report(root, diagnostics, spec.commandLine().getErr());
    coverage.ifPresent(found -> spec.commandLine().getOut().print(found.text()));
    boolean whole =
        coverage
            .map(found -> tablesOnly ? found.unusedTables().isEmpty() : found.isWhole())
            .orElse(false);
    return whole ? code : 1;
  }
}
