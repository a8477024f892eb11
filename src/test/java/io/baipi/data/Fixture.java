package io.baipi.data;

import io.baipi.diagnostic.Diagnostic;
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

/** A small paper on disk whose data package has one table, {@code t}. */
final class Fixture {
  final Path root;
  final Diagnostics diagnostics = new Diagnostics();

  Fixture(Path root) throws IOException {
    this.root = root;
    Files.createDirectories(root.resolve("data"));
  }

  static String descriptor(String... fields) {
    return """
        name: p
        title: P
        licenses: [{name: CC0-1.0}]
        sources:
          - {id: src, title: {zh: 来源, en: Source}}
        resources:
        """
        + resource("t", "src/T1", "primaryKey: id", fields);
  }

  static String resource(String name, String source, String keys, String... fields) {
    StringBuilder out = new StringBuilder();
    out.append("  - name: ").append(name).append('\n');
    out.append("    path: ").append(name).append(".csv\n");
    out.append("    title: {zh: 表, en: Table}\n");
    out.append("    description: {zh: 说明, en: About}\n");
    out.append("    provenance: published\n");
    out.append("    sources: [").append(source).append("]\n");
    out.append("    schema:\n");
    out.append("      ").append(keys).append('\n');
    out.append("      fields:\n");
    for (String field : fields) {
      out.append("        - {").append(field).append("}\n");
    }
    return out.toString();
  }

  Fixture yaml(String text) throws IOException {
    return file("data/datapackage.yaml", text);
  }

  Fixture fields(String... fields) throws IOException {
    return yaml(descriptor(fields));
  }

  Fixture csv(String text) throws IOException {
    return file("data/t.csv", text);
  }

  Fixture file(String path, String text) throws IOException {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Fixture file(String path, byte[] bytes) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  Paper paper() {
    return new Paper(
        root,
        root,
        "p",
        Localized.same("P"),
        Localized.same("S"),
        List.of(Language.ZH, Language.EN),
        List.of("A"),
        "1",
        LocalDate.of(2026, 1, 2),
        Localized.same("CC0"),
        "",
        List.of("c"),
        List.of(),
        List.of(),
        List.of(),
        Paper.Pages.NONE);
  }

  DataPackage read() {
    return DataReader.read(paper(), diagnostics).orElseThrow();
  }

  Table table() {
    return read().table("t").orElseThrow();
  }

  /** Each diagnostic as {@code line:column code}. */
  List<String> found() {
    DataReader.read(paper(), diagnostics);
    return diagnostics.sorted().stream().map(Fixture::brief).toList();
  }

  /** Hints of a code, in order. */
  List<String> hints(String code) {
    return diagnostics.sorted().stream()
        .filter(d -> d.code().equals(code))
        .map(Diagnostic::hint)
        .toList();
  }

  private static String brief(Diagnostic diagnostic) {
    return diagnostic.location() + " " + diagnostic.code();
  }
}
