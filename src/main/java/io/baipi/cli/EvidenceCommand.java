package io.baipi.cli;

import io.baipi.diagnostic.DiagnosticPrinter;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.evidence.Evidence;
import io.baipi.evidence.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baipi evidence}. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    description = {
      "Reads facts from repositories on disk: the Go versions in workflows, go.mod and go.work,",
      "what modules require, images of Go in lists of pods (*pods*.json), and job_ads.csv."
    })
final class EvidenceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "FOLDER",
      description = "A repository, or a folder with repositories (name or owner/name).")
  private Path folder = Path.of(".");

  @Option(
      names = "--out",
      paramLabel = "FILE.csv",
      description = "Where to write the facts (default: on the screen).")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), "there is no folder " + folder);
    }
    Path root = folder.toAbsolutePath().normalize();
    Diagnostics diagnostics = new Diagnostics();
    List<Fact> facts = Evidence.read(root, diagnostics);
    spec.commandLine()
        .getErr()
        .print(new DiagnosticPrinter(root, Terminal.colours()).print(diagnostics.sorted()));
    String csv = Evidence.csv(facts);
    if (out.isPresent()) {
      Files.writeString(out.get(), csv, StandardCharsets.UTF_8);
      spec.commandLine().getOut().println(facts.size() + " facts in " + out.get());
    } else {
      spec.commandLine().getOut().print(csv);
    }
    return diagnostics.hasErrors() ? 1 : 0;
  }
}
