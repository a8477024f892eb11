package io.baipi.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperTextTest {
  private final Path root;
  private final Diagnostics diagnostics = new Diagnostics();

  PaperTextTest(@TempDir Path root) {
    this.root = root;
  }

  private Optional<String> read(String path) {
    return PaperText.read(root, path, 100, Location.at("paper.yaml", 3, 4), diagnostics);
  }

  private String found() {
    return diagnostics.sorted().stream()
        .map(d -> d.location() + " " + d.code())
        .findFirst()
        .orElse("");
  }

  @Test
  void the_bad_byte_is_found_behind_han_and_old_line_breaks() throws IOException {
    byte[] text = "甲\r乙\r\nab\ud83d\ude00".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] broken = java.util.Arrays.copyOf(text, text.length + 1);
    broken[text.length] = (byte) 0xff;
    Files.write(root.resolve("t.txt"), broken);
    assertThat(read("t.txt")).isEmpty();
    assertThat(found()).isEqualTo("t.txt:3:5 file.not-utf-8");
  }

  @Test
  void a_character_that_the_end_cuts_off_is_found() throws IOException {
    Files.write(root.resolve("t.txt"), new byte[] {'a', (byte) 0xe7, (byte) 0x94});
    assertThat(read("t.txt")).isEmpty();
    assertThat(found()).isEqualTo("t.txt:1:2 file.not-utf-8");
  }

  @Test
  void a_link_inside_the_paper_may_be_followed() throws IOException {
    Files.writeString(root.resolve("real.txt"), "x");
    Files.createSymbolicLink(root.resolve("link.txt"), Path.of("real.txt"));
    assertThat(read("link.txt")).contains("x");
  }

  @Test
  void a_folder_that_is_a_link_out_of_the_paper_is_refused(@TempDir Path elsewhere)
      throws IOException {
    Files.writeString(elsewhere.resolve("secret.txt"), "x");
    Files.createSymbolicLink(root.resolve("content"), elsewhere);
    assertThat(read("content/secret.txt")).isEmpty();
    assertThat(found()).isEqualTo("paper.yaml:3:4 file.outside");
  }

  @Test
  void the_limit_is_what_may_still_be_read() throws IOException {
    Files.writeString(root.resolve("t.txt"), "x".repeat(100));
    assertThat(read("t.txt")).isPresent();
    Files.writeString(root.resolve("t.txt"), "x".repeat(101));
    assertThat(read("t.txt")).isEmpty();
    assertThat(found()).isEqualTo("t.txt file.too-large");
  }
}
