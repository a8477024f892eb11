package io.baipi.cli;

import io.baipi.publish.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baipi verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Recomputes the manifest of a published site and names every file that differs.")
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "OUTPUT", description = "A folder that 'baipi build' published.")
  private Path output = Path.of(".");

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(output.resolve("manifest.json"))) {
      throw new ParameterException(
          spec.commandLine(), "there is no manifest.json in " + output.toAbsolutePath());
    }
    List<Manifest.Difference> differences = Manifest.verify(output);
    differences.forEach(difference -> spec.commandLine().getErr().println(difference));
    if (differences.isEmpty()) {
      spec.commandLine().getOut().println("every file is as it was published");
    }
    return differences.isEmpty() ? 0 : 1;
  }
}
