package io.baipi.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.font.PaperFonts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final long PLENTY = 4L << 30;

  @TempDir Path folder;

  @Test
  void this_machine_can_build() throws IOException {
    Machine machine = Machine.look(HOME, folder, Doctor.programs());
    List<Finding> findings = Doctor.examine(machine);
    assertThat(Doctor.canBuild(findings)).as(findings.toString()).isTrue();
    assertThat(machine.fonts().keySet()).containsExactlyInAnyOrderElementsOf(PaperFonts.FILES);
    assertThat(machine.java()).isEqualTo(Runtime.version().feature());
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void a_machine_with_everything_needs_no_hint() {
    List<Finding> findings = Doctor.examine(machine(17, PLENTY, true, PLENTY, true, true));
    assertThat(findings).allMatch(finding -> finding.state() == Finding.State.FINE);
    assertThat(findings).allMatch(finding -> finding.advice().isEmpty());
  }

  @Test
  void what_a_build_needs_stops_it() {
    for (Machine machine :
        List.of(
            machine(11, PLENTY, true, PLENTY, true, true),
            machine(17, PLENTY, false, PLENTY, true, true),
            machine(17, PLENTY, true, PLENTY, false, true))) {
      List<Finding> findings = Doctor.examine(machine);
      assertThat(Doctor.canBuild(findings)).as(machine.toString()).isFalse();
      assertThat(findings.stream().filter(f -> f.state() == Finding.State.WRONG))
          .hasSize(1)
          .allMatch(finding -> !finding.advice().isEmpty());
    }
  }

  @Test
  void what_it_can_do_without_is_a_note_with_a_hint() {
    List<Finding> findings = Doctor.examine(machine(17, 1 << 20, true, 1 << 20, true, false));
    assertThat(Doctor.canBuild(findings)).isTrue();
    assertThat(findings.stream().filter(f -> f.state() == Finding.State.NOTE))
        .hasSize(2 + Doctor.programs().size())
        .allMatch(finding -> finding.toString().contains("\n       hint: "));
  }

  @Test
  void fonts_that_are_missing_or_broken_are_named() throws IOException {
    Path fonts = Files.createDirectories(folder.resolve("assets/fonts"));
    for (String file : PaperFonts.FILES.subList(1, PaperFonts.FILES.size())) {
      Files.copy(HOME.resolve(file), folder.resolve(file));
    }
    Files.writeString(fonts.resolve("NotoSansLatin-Bold.ttf"), "no font");
    List<Finding> findings = Doctor.examine(Machine.look(folder, folder, List.of()));
    assertThat(Doctor.canBuild(findings)).isFalse();
    assertThat(findings.stream().filter(f -> f.state() == Finding.State.WRONG).map(Finding::words))
        .hasSize(2)
        .anyMatch(words -> words.contains(PaperFonts.FILES.get(0) + " cannot be used: there is no"))
        .anyMatch(words -> words.contains("NotoSansLatin-Bold.ttf cannot be used"));
  }

  private Machine machine(
      int java, long memory, boolean writable, long free, boolean scratch, boolean programs) {
    SortedMap<String, Optional<Path>> found = new TreeMap<>();
    for (String name : Doctor.programs()) {
      found.put(name, programs ? Optional.of(folder.resolve(name)) : Optional.empty());
    }
    return new Machine(
        java,
        memory,
        new TreeMap<>(Map.of("a.ttf", Optional.empty())),
        folder,
        writable,
        free,
        scratch,
        found);
  }
}
