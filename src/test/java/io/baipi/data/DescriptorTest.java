package io.baipi.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in datapackage.yaml. */
class DescriptorTest {
  private static final String ID = "name: id, type: string, title: Id";

  private final Path root;

  DescriptorTest(@TempDir Path root) {
    this.root = root;
  }

  /** The diagnostics of the descriptor with one text replaced; the CSV has a column id. */
  private List<String> found(String from, String to) throws IOException {
    String sound = Fixture.descriptor(ID);
    assertThat(sound).contains(from);
    return found(sound.replace(from, to));
  }

  private List<String> found(String yaml) throws IOException {
    return new Fixture(root).csv("id\na\n").yaml(yaml).found();
  }

  private List<String> field(String field) throws IOException {
    String name = field.replaceAll("(?s).*name: ([a-z_]+).*", "$1");
    return new Fixture(root).csv("id," + name + "\n").fields(ID, field).found();
  }

  private static String at(int line, int column, String code) {
    return "data/datapackage.yaml:" + line + ":" + column + " " + code;
  }

  @Test
  void the_fixture_itself_is_sound() throws IOException {
    assertThat(found(Fixture.descriptor(ID))).isEmpty();
  }

  @Test
  void a_paper_without_descriptor_has_no_data() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(DataReader.read(new Fixture(root).paper(), diagnostics)).isEmpty();
    assertThat(diagnostics.sorted()).extracting(d -> d.code()).containsExactly("file.missing");
  }

  @Test
  void broken_yaml_is_reported() throws IOException {
    assertThat(found("name: [p\n")).hasSize(1).first().asString().endsWith("yaml.syntax");
    assertThat(found("- a\n")).containsExactly(at(1, 1, "data.shape"));
  }

  @Test
  void unknown_words_are_reported_with_a_suggestion() throws IOException {
    Fixture paper =
        new Fixture(root)
            .csv("id\na\n")
            .yaml(Fixture.descriptor(ID).replace("licenses", "licences"));
    assertThat(paper.found())
        .containsExactly(at(1, 1, "data.missing-key"), at(3, 1, "data.unknown-word"));
    assertThat(paper.hints("data.unknown-word")).containsExactly("did you mean 'licenses'?");
    assertThat(found("primaryKey", "primaryKeys")).containsExactly(at(14, 7, "data.unknown-word"));
    assertThat(field("name: v, type: string, title: V, constraints: {requird: true}"))
        .containsExactly(at(17, 59, "data.unknown-word"));
  }

  @Test
  void unknown_provenances_types_and_units_are_reported() throws IOException {
    assertThat(found("provenance: published", "provenance: publised"))
        .containsExactly(at(11, 17, "data.unknown-provenance"));
    assertThat(field("name: v, type: numbr, title: V"))
        .containsExactly(at(17, 27, "data.unknown-type"));
    assertThat(field("name: v, type: number, unit: msec, title: V"))
        .containsExactly(at(17, 41, "data.unknown-unit"));
  }

  @Test
  void data_needs_a_licence() throws IOException {
    assertThat(found("[{name: CC0-1.0}]", "[]")).containsExactly(at(3, 11, "data.empty"));
  }

  @Test
  void a_source_must_be_declared() throws IOException {
    assertThat(found("[src/T1]", "[scr/T1]")).containsExactly(at(12, 15, "data.unknown-source"));
    assertThat(found("[src/T1]", "[src/T1, src/T1]")).containsExactly(at(12, 23, "data.duplicate"));
  }

  @Test
  void texts_are_needed_in_every_language_of_the_paper() throws IOException {
    assertThat(found("title: {zh: 表, en: Table}", "title: {zh: 表}"))
        .containsExactly(at(9, 12, "data.language"));
  }

  @Test
  void names_are_slugs_and_stand_once() throws IOException {
    assertThat(found("- name: t", "- name: T T")).contains(at(7, 11, "data.name"));
    assertThat(found("- name: t", "- name: datapackage")).contains(at(7, 11, "data.name"));
    assertThat(field("name: Go-Share, type: string, title: V")).contains(at(17, 18, "data.name"));
    assertThat(new Fixture(root).csv("id\n").fields(ID, ID).found())
        .containsExactly(at(17, 18, "data.duplicate"));
    assertThat(found(Fixture.descriptor(ID) + Fixture.resource("t", "", "primaryKey: id", ID)))
        .contains(at(17, 11, "data.duplicate"));
  }

  @Test
  void keys_must_name_fields() throws IOException {
    assertThat(found("primaryKey: id", "primaryKey: idd"))
        .containsExactly(at(14, 19, "data.unknown-field"));
    assertThat(
            found(
                "primaryKey: id",
                "foreignKeys: [{fields: id, reference: {resource: uu, fields: id}}]"))
        .containsExactly(at(14, 45, "data.unknown-resource"));
    assertThat(
            found(
                "primaryKey: id",
                "foreignKeys: [{fields: id, reference: {resource: '', fields: ix}}]"))
        .containsExactly(at(14, 45, "data.unknown-field"));
    assertThat(
            found(
                "primaryKey: id",
                "foreignKeys: [{fields: id, reference: {resource: '', fields: [id, id]}}]"))
        .containsExactly(at(14, 45, "data.foreign-key"));
  }

  @Test
  void units_belong_to_numbers() throws IOException {
    assertThat(field("name: v, type: string, title: V, unit: ms"))
        .containsExactly(at(17, 51, "data.unit"));
    assertThat(field("name: v, type: number, title: V, unitColumn: idd"))
        .containsExactly(at(17, 57, "data.unknown-field"));
    assertThat(field("name: v, type: number, title: V, unit: ms, unitColumn: id"))
        .containsExactly(at(17, 67, "data.unit"));
    assertThat(field("name: v, type: number, title: V, unitColumn: v"))
        .containsExactly(at(17, 57, "data.unit"));
  }

  @Test
  void constraints_must_make_sense_for_the_type() throws IOException {
    String limits = "title: V, constraints: ";
    assertThat(field("name: v, type: string, " + limits + "{minimum: 1}"))
        .containsExactly(at(17, 68, "data.constraint"));
    assertThat(field("name: v, type: number, " + limits + "{minimum: one}"))
        .containsExactly(at(17, 68, "data.constraint"));
    assertThat(field("name: v, type: number, " + limits + "{minimum: 2, maximum: 1}"))
        .containsExactly(at(17, 80, "data.constraint"));
    assertThat(field("name: v, type: integer, " + limits + "{enum: [1, a]}"))
        .containsExactly(at(17, 70, "data.constraint"));
    assertThat(field("name: v, type: number, " + limits + "{pattern: a}"))
        .containsExactly(at(17, 68, "data.constraint"));
    assertThat(field("name: v, type: string, " + limits + "{pattern: '(a'}"))
        .containsExactly(at(17, 68, "data.pattern"));
  }

  @Test
  void resources_may_stand_in_files_of_their_own() throws IOException {
    Fixture fixture =
        new Fixture(root)
            .yaml(
                Fixture.descriptor(ID).replaceFirst("(?s)resources:.*", "")
                    + "resources: [more/resources.yaml, gone.yaml]\n")
            .file(
                "data/more/resources.yaml",
                "resources:\n" + Fixture.resource("t", "src/T1", "primaryKey: id", ID))
            .file("data/more/t.csv", "id\na\n");
    assertThat(fixture.read().table("t").orElseThrow().row("a")).isPresent();
    // Once for each of the two readings above.
    assertThat(fixture.found()).containsOnly("data/datapackage.yaml:6:34 file.missing");
  }
}
