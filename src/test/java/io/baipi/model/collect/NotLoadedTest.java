package io.baipi.model.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A paper that collects nothing never loads the engine, which is 80 MB. */
class NotLoadedTest {
  @TempDir private Path paper;

  private List<String> loaded(String model) throws Exception {
    write(
        "paper.yaml",
        """
        id: p
        title: {zh: 题, en: T}
        subtitle: {zh: 题, en: T}
        languages: [zh, en]
        authors: [A]
        edition: "1"
        date: 2026-01-01
        licence: {zh: 无, en: None}
        chapters: [c]
        models: [m]
        """);
    write(
        "data/datapackage.yaml",
        """
        name: p
        title: {zh: 题, en: T}
        licenses: [{name: CC0-1.0, title: CC0, path: https://creativecommons.org/}]
        sources: []
        resources:
          - name: t
            path: t.csv
            title: {zh: 题, en: T}
            description: {zh: 题, en: T}
            provenance: synthetic
            sources: []
            schema:
              primaryKey: firm
              fields:
                - {name: firm, type: string, title: {zh: 题, en: T}, constraints: {required: true, unique: true}}
                - {name: size, type: number, unit: count, title: {zh: 题, en: T}}
        """);
    write("data/t.csv", "firm,size\nA,1\nB,2\n");
    write("models/m.yaml", "id: m\ntitle: {zh: 题, en: T}\n" + model);
    Path out = paper.resolve("classes.txt");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + out,
                "-Dbaipi.home=" + System.getProperty("baipi.home", "."),
                "-cp",
                System.getProperty("java.class.path"),
                "io.baipi.cli.Main",
                "score",
                paper.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(java.waitFor()).as(said).isZero();
    return Files.readAllLines(out);
  }

  private void write(String name, String text) throws IOException {
    Path file = paper.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void a_paper_without_raw_rows_does_not_load_the_engine() throws Exception {
    assertThat(
            loaded(
                "units: {table: t, key: firm}\n"
                    + "groups: {g: {weight: 100, indicators: {size: {better: higher}}}}\n"))
        .anyMatch(line -> line.contains("io.baipi.model.collect.CollectKind"))
        .noneMatch(line -> line.contains("org.duckdb."));
  }

  @Test
  void a_paper_with_raw_rows_does() throws Exception {
    assertThat(loaded("collect: {from: t, by: firm, columns: {n: {count: rows}}}\n"))
        .anyMatch(line -> line.contains("org.duckdb."));
  }
}
