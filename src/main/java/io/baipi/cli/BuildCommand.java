package io.baipi.cli;

import io.baipi.build.Build;
import io.baipi.build.BuildOptions;
import io.baipi.build.BuildReport;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.paper.PageFormat;
import io.baipi.paper.SiteAddress;
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

  @Option(
      names = "--page",
      paramLabel = "SIZE",
      description = "The size of the PDFs' pages: a4 or letter (default: 'page' in paper.yaml).")
  private Optional<String> page = Optional.empty();

  @Option(
      names = "--no-cards",
      description = "Leave the pictures out that stand for pages where they are shared.")
  private boolean noCards;

  @Option(
      names = "--url",
      paramLabel = "ADDRESS",
      description = {
        "Where the site will be published, such as https://example.org/paper/",
        "(default: 'url' in paper.yaml). With an address, pages have what search engines and those"
            + " who share them need: canonical addresses, share cards, a site map and a feed."
      })
  private Optional<String> url = Optional.empty();

  @Override
  public Integer call() {
    Path root = paper.root();
    Path target = out.orElse(root.resolve("output")).toAbsolutePath().normalize();
    Optional<Language> language = edition.map(this::language);
    Optional<String> address = url.map(this::address);
    Optional<PageFormat> format = page.map(this::format);
    Diagnostics diagnostics = new Diagnostics();
    Optional<BuildReport> report =
        Build.run(
            new BuildOptions(
                root,
                PaperOptions.home(),
                target,
                language,
                !noPdf,
                !noCards,
                address,
                format,
                engine.choice()),
            diagnostics);
    int code = paper.report(root, diagnostics, spec.commandLine().getErr());
    PrintWriter output = spec.commandLine().getOut();
    report.ifPresent(done -> output.print(done.summary()));
    if (report.isEmpty()) {
      spec.commandLine().getErr().println("nothing was published; " + target + " is as it was");
    }
    return code;
  }

  private String address(String text) {
    return SiteAddress.of(text)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--url: '" + text + "' is not the address of a web site; " + SiteAddress.HINT));
  }

  private PageFormat format(String code) {
    return PageFormat.ofCode(code)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--page knows "
                        + String.join(" and ", PageFormat.codes())
                        + ", not '"
                        + code
                        + "'"));
  }

  private Language language(String code) {
    return Language.ofCode(code)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "--edition knows zh and en, not '" + code + "'"));
  }
}
