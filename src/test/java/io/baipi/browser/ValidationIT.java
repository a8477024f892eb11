package io.baipi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every page, as the Nu validator reads it. */
class ValidationIT {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @Test
  void every_page_is_valid() throws Exception {
    Path validator = Npm.file("vnu-jar/build/dist/vnu.jar");
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA,
                "-Xss8m",
                "-jar",
                validator.toString(),
                "--errors-only",
                "--exit-zero-always"));
    PublishedPaper.pages()
        .forEach(page -> command.add(PublishedPaper.folder().resolve(page).toString()));
    assertThat(Npm.run(command, Map.of(), true)).isEmpty();
  }
}
