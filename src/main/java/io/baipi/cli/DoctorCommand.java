package io.baipi.cli;

import io.baipi.doctor.Doctor;
import io.baipi.doctor.Finding;
import io.baipi.doctor.Machine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baipi doctor}. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Says whether this machine can build a paper, and what to do if not.")
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "The folder that a build would write to (default: this folder).")
  private Path folder = Path.of(".");

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), "there is no folder " + folder);
    }
    Path at = folder.toAbsolutePath().normalize();
    List<Finding> findings =
        Doctor.examine(Machine.look(PaperOptions.home(), at, Doctor.programs()));
    PrintWriter out = spec.commandLine().getOut();
    findings.forEach(out::print);
    boolean able = Doctor.canBuild(findings);
    out.println(able ? "a build can run" : "no build can run yet");
    return able ? 0 : 1;
  }
}
