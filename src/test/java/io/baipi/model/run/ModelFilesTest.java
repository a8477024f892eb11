package io.baipi.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.DataPackage;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.paper.Paper;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {
  @TempDir Path root = Path.of("");

  private List<String> mistakes(String... models) {
    Localized text = Localized.same("T");
    Paper paper =
        new Paper(
            root,
            root,
            "t",
            text,
            text,
            List.of(Language.ZH, Language.EN),
            List.of(),
            "1",
            LocalDate.of(2026, 1, 1),
            text,
            "",
            List.of(),
            List.of(),
            List.of(models),
            List.of(),
            Paper.Pages.NONE);
    Diagnostics diagnostics = new Diagnostics();
    DataPackage data = new DataPackage("t", text, "CC0-1.0", Map.of(), Map.of());
    Models.evaluate(paper, data, diagnostics);
    return diagnostics.sorted().stream()
        .map(d -> d.location() + " " + d.code() + " " + d.message())
        .toList();
  }

  @Test
  void a_model_without_a_file_is_reported() {
    assertThat(mistakes("gone"))
        .containsExactly("paper.yaml model.no-file the model 'gone' has no file models/gone.yaml");
  }

  @Test
  void a_file_that_the_paper_does_not_name_is_reported() throws IOException {
    Files.createDirectories(root.resolve("models"));
    Files.writeString(root.resolve("models/spare.yaml"), "id: spare\n");
    Files.writeString(root.resolve("models/README.md"), "words\n");
    assertThat(mistakes())
        .containsExactly("models/spare.yaml model.unlisted paper.yaml does not name this model");
  }

  @Test
  void an_id_cannot_lead_out_of_the_folder() {
    assertThat(mistakes("../secret"))
        .containsExactly("paper.yaml model.id '../secret' cannot be the id of a model");
  }

  @Test
  void a_file_that_is_not_utf_8_or_too_large_is_reported() throws IOException {
    Files.createDirectories(root.resolve("models"));
    Files.write(root.resolve("models/a.yaml"), new byte[] {'i', 'd', ':', ' ', (byte) 0xff});
    Files.writeString(root.resolve("models/b.yaml"), "# ".repeat(300_000), StandardCharsets.UTF_8);
    assertThat(mistakes("a", "b"))
        .containsExactly(
            "models/a.yaml:1:5 file.not-utf-8 the file is not UTF-8 from here on",
            "models/b.yaml file.too-large the file is larger than 500000 bytes");
  }
}
