package io.baipi.cli;

import io.baipi.build.Build;
import io.baipi.build.Checked;
import io.baipi.build.Generator;
import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Rules;
import io.baipi.links.ExternalLinks;
import io.baipi.memo.Memory;
import io.baipi.model.EngineChoice;
import io.baipi.report.GithubReport;
import io.baipi.report.JsonReport;
import io.baipi.report.SarifReport;
import io.baipi.serve.Running;
import io.baipi.template.Tally;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code baipi check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Reports every mistake in a paper, and writes nothing unless told to.")
final class CheckCommand implements Callable<Integer> {
  /** What diagnostics can be printed as. */
  enum Format {
    text,
    json,
    sarif,
    github
  }

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private PaperOptions paper = new PaperOptions();
  @Mixin private EngineOptions engine = new EngineOptions();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.text;

  @Option(
      names = "--rules",
      description = "List every kind of mistake there is, and check nothing.")
  private boolean rules;

  @Option(
      names = "--rules-page",
      paramLabel = "URL",
      defaultValue = "",
      description = "Where docs/rules.md is published; SARIF then links each mistake to its rule.")
  private String page = "";

  @Option(
      names = "--external",
      arity = "0..1",
      paramLabel = "refresh",
      parameterConsumer = Refresh.class,
      description =
          "Also ask the other sites that the paper links to; answers are kept in .baipi/links.json,"
              + " and --external=refresh asks again.")
  private External external = External.none;

  /** Whether other sites are asked. */
  enum External {
    none,
    remembered,
    refresh
  }

  /** Takes the word behind the option, and leaves a paper's folder alone that stands there. */
  static final class Refresh implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> rest, ArgSpec option, CommandSpec command) {
      boolean again = !rest.isEmpty() && rest.peek().equals("refresh");
      if (again) {
        rest.pop();
      }
      option.setValue(again ? External.refresh : External.remembered);
    }
  }

  @Option(
      names = "--fix",
      description =
          "Correct in the files what can be corrected for certain: spaces, marks, spelling, settled"
              + " terms.")
  private boolean fix;

  @Option(names = "--dry-run", description = "With --fix: print the changes, and make none.")
  private boolean dryRun;

  @Option(
      names = "--alone",
      description = "Read the whole paper, also when its preview runs, which is asked otherwise.")
  private boolean alone;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (rules) {
      out.print(Rules.read().text());
      return 0;
    }
    Path root = paper.root();
    if (dryRun && !fix) {
      throw new ParameterException(spec.commandLine(), "--dry-run belongs to --fix");
    }
    FixRun run = new FixRun(this::read);
    if (dryRun) {
      out.print(run.diff(root));
      return 0;
    }
    if (fix) {
      (format == Format.text ? out : spec.commandLine().getErr()).print(run.fix(root));
    }
    Checked checked = check(root);
    Diagnostics diagnostics = new Diagnostics();
    checked.found().forEach(diagnostics::add);
    if (external != External.none) {
      boolean again = external == External.refresh;
      String line = new ExternalLinks().check(root, again, diagnostics);
      (format == Format.text ? out : spec.commandLine().getErr()).println(line);
    }
    List<Diagnostic> found = FixRun.sound(root, diagnostics.sorted());
    switch (format) {
      case text -> text(root, diagnostics, checked.counts(), found);
      case json -> out.print(JsonReport.print(found));
      case sarif -> out.print(new SarifReport(Rules.read(), Generator.VERSION, page).print(found));
      case github -> out.print(GithubReport.print(found, GithubReport.prefix(root)));
    }
    return diagnostics.hasErrors() ? 1 : 0;
  }

  private Checked check(Path root) {
    return told(root)
        .orElseGet(() -> Build.check(root, PaperOptions.home(), engine.choice(), Memory.none()));
  }

  /** What is wrong with a paper; without a preview, pages are not looked at: they have no fixes. */
  private List<Diagnostic> read(Path root) {
    Optional<Checked> told = told(root);
    if (told.isPresent()) {
      return told.get().found();
    }
    Diagnostics diagnostics = new Diagnostics();
    Build.publication(root, PaperOptions.home(), engine.choice(), diagnostics);
    return diagnostics.sorted();
  }

  /** Asks the preview of a paper when one runs: it has read the paper already. */
  private Optional<Checked> told(Path root) {
    if (alone || !engine.choice().equals(EngineChoice.embedded())) {
      return Optional.empty();
    }
    try {
      return Running.check(root, PaperOptions.home());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void text(
      Path root, Diagnostics diagnostics, List<Checked.Count> counts, List<Diagnostic> found) {
    paper.report(root, diagnostics, spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    long fixable = found.stream().filter(d -> d.fix().isPresent()).count();
    if (fixable > 0) {
      out.println(fixable + " of them can be corrected: baipi check --fix");
    }
    if (diagnostics.sorted().isEmpty()) {
      out.println("no mistakes found");
    }
    for (Checked.Count count : counts) {
      out.println(count.language() + ": " + line(count.tally()));
    }
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
