package io.baipi.citation;

import io.baipi.paper.Paper;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A paper that has nothing but a bibliography. */
final class Sample {
  private Sample() {}

  static Paper paper(Path root) {
    return paper(root, "https://example.org/paper/");
  }

  static Paper paper(Path root, String url) {
    return new Paper(
        root,
        root,
        "sample",
        Localized.of("样本", "The Sample"),
        Localized.of("副题", "With a subtitle"),
        List.of(Language.ZH, Language.EN),
        List.of("Baker & Sons", "测试组"),
        "2026.1",
        LocalDate.of(2026, 11, 21),
        Localized.same("CC-BY-4.0"),
        url,
        List.of("one"),
        List.of(),
        List.of(),
        List.of(),
        Paper.Pages.NONE);
  }

  static void write(Path root, byte[] bytes) {
    try {
      Path file = root.resolve(Bibliography.FILE);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
