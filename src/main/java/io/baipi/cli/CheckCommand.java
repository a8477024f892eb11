package io.baipi.cli;

import io.baipi.build.Build;
import io.baipi.diagnostic.Diagnostics;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code baipi check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Reports every mistake in a paper and writes nothing.")
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private PaperOptions paper = new PaperOptions();
  @Mixin private EngineOptions engine = new EngineOptions();

  @Override
  public Integer call() {
    Path root = paper.root();
    Diagnostics diagnostics = new Diagnostics();
    Build.check(root, PaperOptions.home(), engine.choice(), diagnostics);
    int code = paper.report(root, diagnostics, spec.commandLine().getErr());
    if (diagnostics.sorted().isEmpty()) {
      spec.commandLine().getOut().println("no mistakes found");
    }
    return code;
  }
}
