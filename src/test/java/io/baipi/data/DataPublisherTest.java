package io.baipi.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.json.Json;
import io.baipi.paper.Paper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@Isolated("sets the default locale")
class DataPublisherTest {
  private final Path root;
  private final Fixture paper;

  DataPublisherTest(@TempDir Path root) throws IOException {
    this.root = root;
    paper =
        new Fixture(root.resolve("paper"))
            .fields(
                "name: id, type: string, title: {zh: 编号, en: Id}",
                "name: op, type: string, title: Op, constraints: {enum: ['=', '>=']}",
                "name: v, type: number, title: V, unit: ms,"
                    + " constraints: {required: true, minimum: -10, maximum: 68.20}",
                "name: f, type: string, title: F, constraints: {pattern: '[=a]+'}")
            .csv("v,id,op,f\n-5,I,=,a\n68.20,İ,>=,=a\n0.50,x,,\n");
  }

  private Map<String, byte[]> publish(String folder) throws IOException {
    Path out = root.resolve(folder);
    DataPublisher.publish(paper.paper(), paper.read(), out);
    assertThat(paper.diagnostics.sorted()).isEmpty();
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(out)) {
      for (Path file : all.toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : publish("out").entrySet()) {
      texts.put(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
    }
    return texts;
  }

  @Test
  void the_csv_has_the_schemas_columns_and_guarded_texts() throws IOException {
    assertThat(texts().get("t.csv")).isEqualTo("id,op,v,f\nI,'=,-5,a\nİ,>=,68.20,'=a\nx,,0.50,\n");
  }

  @Test
  void the_schema_holds_for_the_guarded_texts() throws IOException {
    String json = texts().getOrDefault("datapackage.json", "");
    assertThat(json)
        .contains("\"'=\",")
        .contains("\"pattern\": \"'?(?:[=a]+)\"")
        .contains("\"maximum\": 68.20")
        .contains("\"baipi:guarded\": true");
    assertThat(Json.read(json)).isPresent();
    assertThat(json)
        .containsSubsequence(
            "\"name\": \"p\"",
            "\"path\": \"t.csv\"",
            "\"name\": \"id\"",
            "\"name\": \"op\"",
            "\"name\": \"v\"",
            "\"name\": \"f\"",
            "\"missingValues\"",
            "\"primaryKey\"",
            "\"id\"");
  }

  @Test
  void the_archive_holds_every_other_file() throws IOException {
    Map<String, byte[]> files = publish("out");
    Map<String, byte[]> packed = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(files.remove("p-data.zip")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal()).hasToString("2026-01-02T00:00");
        packed.put(entry.getName(), zip.readAllBytes());
      }
    }
    assertThat(packed).containsExactlyInAnyOrderEntriesOf(files);
    assertThat(packed.keySet()).containsExactly("datapackage.json", "t.csv", "t.json");
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  @ResourceLock(Resources.TIME_ZONE)
  void neither_locale_nor_time_zone_changes_a_byte() throws IOException {
    Map<String, byte[]> first = publish("first");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      assertThat(publish("second")).containsExactlyEntriesOf(first);
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(publish("third")).containsExactlyEntriesOf(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void what_is_published_can_be_read_again_with_the_same_values() throws IOException {
    Paper original = paper.paper();
    DataPublisher.publish(original, paper.read(), root.resolve("out"));
    Fixture again =
        new Fixture(root.resolve("again"))
            .fields(
                "name: id, type: string, title: Id",
                "name: op, type: string, title: Op, constraints: {enum: [\"'=\", '>=']}",
                "name: v, type: number, title: V, unit: ms",
                "name: f, type: string, title: F")
            .csv(Files.readString(root.resolve("out/t.csv")));
    Table read = again.table();
    assertThat(again.diagnostics.sorted()).isEmpty();
    assertThat(read.values("v"))
        .extracting(value -> ((Value.Num) value).number())
        .isEqualTo(
            paper.table().values("v").stream().map(value -> ((Value.Num) value).number()).toList());
  }
}
