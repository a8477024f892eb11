package io.baipi.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.DataPackage;
import io.baipi.data.DataReader;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.EngineChoice;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.ModelResult;
import io.baipi.model.Results;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Models as read, beside what they gave: for tests that work them out another way. */
public record Evaluated(Map<String, Model> models, Results results) {

  /** The project's own paper. */
  public static Evaluated own() {
    Path home = Path.of(System.getProperty("baipi.home", ".")).toAbsolutePath();
    Diagnostics diagnostics = new Diagnostics();
    Paper paper = PaperReader.read(home, home, diagnostics).orElseThrow();
    DataPackage data = DataReader.read(paper, diagnostics).orElseThrow();
    Evaluated all =
        of(new ModelReader(diagnostics).read(paper), paper.models(), data, home, diagnostics);
    assertThat(diagnostics.hasErrors()).isFalse();
    return all;
  }

  static Evaluated of(
      List<Model> read, List<String> known, DataPackage data, Path root, Diagnostics diagnostics) {
    Map<String, Model> models = new LinkedHashMap<>();
    read.forEach(model -> models.put(model.header().id(), model));
    return new Evaluated(
        models, Models.evaluate(read, known, data, root, EngineChoice.embedded(), diagnostics));
  }

  public Model model(String id) {
    return Optional.ofNullable(models.get(id)).orElseThrow();
  }

  public ModelResult result(String id) {
    return Optional.ofNullable(results.models().get(id)).orElseThrow();
  }

  /** What a model reads, once all have been evaluated. */
  public Inputs inputs() {
    return new Inputs(results.data(), results.models(), new Diagnostics());
  }
}
