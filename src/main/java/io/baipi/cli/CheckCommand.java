package io.baipi.cli;

import io.baipi.build.Build;
import io.baipi.chapter.Edition;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.template.Tally;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    List<Edition> editions = Build.check(root, PaperOptions.home(), engine.choice(), diagnostics);
    int code = paper.report(root, diagnostics, spec.commandLine().getErr());
    if (diagnostics.sorted().isEmpty()) {
      spec.commandLine().getOut().println("no mistakes found");
    }
    for (Edition edition : editions) {
      spec.commandLine().getOut().println(edition.language().code() + ": " + line(edition.tally()));
    }
    return code;
  }

  /** How the numbers and comparisons of an edition are vouched for, in one line. */
  private static String line(Tally tally) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d numbers vouched for (%,d bound, %,d quoted); "
            + "%,d of %,d comparisons (%,d in %,d claims, %,d quoted, %,d stated)",
        tally.numbers() - tally.typed(),
        tally.numbers(),
        tally.bound(),
        tally.quoted(),
        tally.comparisons() - tally.open(),
        tally.comparisons(),
        tally.claimed(),
        tally.claims(),
        tally.attributed(),
        tally.stated());
  }
}
