package io.baipi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {
  private final Path folder;
  private final Diagnostics diagnostics = new Diagnostics();

  EvidenceTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private EvidenceTest file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return this;
  }

  private EvidenceTest workflow(String text) throws IOException {
    return file(".github/workflows/ci.yml", text);
  }

  /** Each fact as {@code where name written → resolved (detail)}. */
  private List<String> facts() {
    return Evidence.read(folder, diagnostics).stream()
        .map(
            f ->
                (f.where()
                            + " "
                            + f.name()
                            + " "
                            + f.written()
                            + " → "
                            + String.join(";", f.resolved()))
                        .strip()
                    + (f.detail().isEmpty() ? "" : " (" + f.detail() + ")"))
        .toList();
  }

  private List<String> found() {
    return diagnostics.sorted().stream().map(d -> d.location() + " " + d.code()).toList();
  }

  @Test
  void literal_versions_stand_as_they_are_written() throws IOException {
    workflow(
        """
        on: push
        jobs:
          build:
            steps:
              - uses: actions/checkout@v4
              - uses: actions/setup-go@v5
                with: {go-version: '1.20'}
              - uses: actions/setup-go@v5
                with:
                  go-version: 1.20
              - uses: other/fast-setup-go@v1
                with:
                  go-version: ^1.21.3
              - uses: actions/setup-go@v5
        """);
    assertThat(facts())
        .containsExactly(
            "build · 2 go-version 1.20 → 1.20",
            "build · 3 go-version 1.20 → 1.20",
            "build · 4 go-version ^1.21.3 → ^1.21.3",
            "build · 5 setup-go  → (no version given)");
    assertThat(Evidence.read(folder, diagnostics).get(1).line()).isEqualTo(10);
  }

  @Test
  void a_matrix_gives_all_its_values_less_the_excluded() throws IOException {
    workflow(
        """
        jobs:
          test:
            strategy:
              matrix:
                go: ['1.20', 1.21, "1.22"]
                os: [linux, mac]
                include:
                  - {go: '1.23', os: linux}
                exclude:
                  - {go: '1.20'}
                  - {go: '1.21', os: mac}
            steps:
              - uses: actions/setup-go@v5
                with: {go-version: '${{ matrix.go }}'}
              - uses: actions/setup-go@v5
                with: {go-version: 'go${{ matrix.go }}.x'}
          json:
            strategy:
              matrix:
                go: ${{ fromJSON('["1.18", "1.19"]') }}
            steps:
              - uses: actions/setup-go@v5
                with: {go-version: '${{ matrix.go }}'}
          asked:
            strategy:
              matrix:
                go: ${{ fromJSON(needs.plan.outputs.go) }}
            steps:
              - uses: actions/setup-go@v5
                with: {go-version: '${{ matrix.go }}'}
        """);
    assertThat(facts())
        .containsExactly(
            "test · 1 go-version ${{ matrix.go }} → 1.21;1.22;1.23",
            "test · 2 go-version go${{ matrix.go }}.x → go1.21.x;go1.22.x;go1.23.x",
            "json · 1 go-version ${{ matrix.go }} → 1.18;1.19",
            "asked · 1 go-version ${{ matrix.go }} → (not said in the file)");
  }

  @Test
  void the_nearest_environment_wins_and_inputs_give_their_defaults() throws IOException {
    workflow(
        """
        on:
          workflow_dispatch:
            inputs:
              go: {default: '1.19'}
        env: {GO: '1.20', LOOP: '${{ env.LOOP }}'}
        jobs:
          a:
            env: {GO: '1.21'}
            steps:
              - uses: actions/setup-go@v5
                with: {go-version: '${{ env.GO }}'}
              - uses: actions/setup-go@v5
                env: {GO: '1.22'}
                with: {go-version: '${{ env.GO }}'}
              - uses: actions/setup-go@v5
                with: {go-version: "${{ vars.GO || inputs.go || '1.1' }}"}
              - uses: actions/setup-go@v5
                with: {go-version: '${{ env.LOOP }}'}
              - uses: actions/setup-go@v5
                with: {go-version: "${{ secrets.X || '1.17' }}"}
        """);
    assertThat(facts())
        .containsExactly(
            "a · 1 go-version ${{ env.GO }} → 1.21",
            "a · 2 go-version ${{ env.GO }} → 1.22",
            "a · 3 go-version ${{ vars.GO || inputs.go || '1.1' }} → 1.19",
            "a · 4 go-version ${{ env.LOOP }} → (not said in the file)",
            "a · 5 go-version ${{ secrets.X || '1.17' }} → 1.17");
  }

  @Test
  void moving_names_are_not_turned_into_versions_and_lists_are_kept() throws IOException {
    workflow(
        """
        jobs:
          a:
            steps:
              - {uses: actions/setup-go@v5, with: {go-version: stable}}
              - {uses: actions/setup-go@v5, with: {go-version: [oldstable, '1.20']}}
              - uses: actions/setup-go@v5
                with:
                  go-version: |
                    1.21
                    1.22
        """);
    assertThat(facts())
        .containsExactly(
            "a · 1 go-version stable → (moves with Go's releases)",
            "a · 2 go-version oldstable;1.20 → 1.20 (moves with Go's releases)",
            "a · 3 go-version 1.21;1.22 → 1.21;1.22");
  }

  @Test
  void a_version_file_is_read_where_it_is() throws IOException {
    file("go.mod", "module example.com/m\n\ngo 1.22.3\n\ntoolchain go1.23.1\n");
    file(".go-version", "go1.18\n");
    file(".tool-versions", "nodejs 20\ngolang 1.17.1\n");
    workflow(
        """
        jobs:
          a:
            steps:
              - {uses: actions/setup-go@v5, with: {go-version-file: go.mod}}
              - {uses: actions/setup-go@v5, with: {go-version-file: ./.go-version}}
              - {uses: actions/setup-go@v5, with: {go-version-file: .tool-versions}}
              - {uses: actions/setup-go@v5, with: {go-version-file: gone/go.mod}}
              - {uses: actions/setup-go@v5, with: {go-version-file: ../../etc/passwd}}
        """);
    assertThat(facts())
        .startsWith(
            "a · 1 go-version-file go.mod → 1.22.3",
            "a · 2 go-version-file ./.go-version → 1.18",
            "a · 3 go-version-file .tool-versions → 1.17.1",
            "a · 4 go-version-file gone/go.mod → (no such file)",
            "a · 5 go-version-file ../../etc/passwd → (no such file)")
        .endsWith("module example.com/m →", "go 1.22.3 →", "toolchain go1.23.1 →");
  }

  @Test
  void composite_actions_aliases_and_containers_are_read() throws IOException {
    file(
        ".github/actions/go/action.yml",
        """
        inputs: {go: {default: '1.16'}}
        runs:
          using: composite
          steps:
            - uses: actions/setup-go@v5
              with: {go-version: '${{ inputs.go }}'}
        """);
    workflow(
        """
        jobs:
          a:
            container: docker.io/library/golang:1.21-bookworm
            steps: &steps
              - {uses: actions/setup-go@v5, with: {go-version: '1.21'}}
          b:
            container: {image: 'node:20'}
            steps: *steps
        """);
    assertThat(facts())
        .containsExactly(
            "1 go-version ${{ inputs.go }} → 1.16",
            "a container docker.io/library/golang:1.21-bookworm → 1.21",
            "a · 1 go-version 1.21 → 1.21",
            "b · 1 go-version 1.21 → 1.21");
    assertThat(found()).isEmpty();
  }

  @Test
  void modules_and_workspaces_are_read_in_all_their_forms() throws IOException {
    file(
        "one/go.mod",
        """
        // Deprecated: no
        module "example.com/one" // here
        go 1.21
        require example.com/a v1.2.3
        require(
        \texample.com/b v0.0.0-20240101000000-abcdefabcdef // indirect
        \texample.com/c v2.0.0+incompatible // indirect; why
        )
        replace example.com/a => ../a
        """);
    file("one/vendor/x/go.mod", "module vendored\n");
    file("org/two/go.work", "go 1.22\nuse (\n\t./a\n\t./b\n)\n");
    file("org/two/a/go.mod", "module example.com/two/a\n");
    assertThat(
            Evidence.read(folder, diagnostics).stream()
                .map(f -> f.repository() + "|" + f.path())
                .distinct())
        .containsExactly("one|go.mod", "org/two|a/go.mod", "org/two|go.work");
    assertThat(facts())
        .containsExactly(
            "module example.com/one →",
            "go 1.21 →",
            "example.com/a v1.2.3 → (direct)",
            "example.com/b v0.0.0-20240101000000-abcdefabcdef → (indirect)",
            "example.com/c v2.0.0+incompatible → (indirect)",
            "module example.com/two/a →",
            "go 1.22 →",
            "use ./a →",
            "use ./b →");
  }

  @Test
  void an_image_of_go_that_only_builds_does_not_count_as_a_workload() throws IOException {
    file(
        "pods.json",
        """
        {"kind": "List", "items": [
          {"metadata": {"namespace": "shop", "name": "api-1"},
           "spec": {"containers": [{"name": "api", "image": "golang:1.22.1-alpine"},
                                   {"name": "proxy", "image": "envoy:1"}],
                    "initContainers": [{"name": "init", "image": "mirror:5000/library/golang@sha256:ab"}]}},
          {"metadata": {"namespace": "gitlab-runner", "name": "runner-x"},
           "spec": {"containers": [{"name": "build", "image": "golang:1.21"}]}},
          {"metadata": {"namespace": "x", "name": "y", "ownerReferences": [{"kind": "TaskRun"}]},
           "spec": {"containers": [{"name": "step", "image": "golang:latest"}]}},
          {"metadata": null, "spec": {"containers": [null, 5, {"image": "golangci/golangci-lint:v1"}]}}
        ]}
        """);
    file("more-pods.json", "not json");
    assertThat(facts())
        .containsExactly(
            "shop · api-1 · api image golang:1.22.1-alpine → 1.22.1 (workload)",
            "shop · api-1 · init image mirror:5000/library/golang@sha256:ab → (workload)",
            "gitlab-runner · runner-x · build image golang:1.21 → 1.21 (ci)",
            "x · y · step image golang:latest → (ci)");
    assertThat(found()).containsExactly("more-pods.json evidence.json");
  }

  @Test
  void the_same_advertisement_counts_once() throws IOException {
    file(
        "job_ads.csv",
        """
        company,title,text
        A,Backend engineer,"Java, Go, Rust"
        A,backend  Engineer,"java, go,  rust"
        A,Sales,You go to clients
        B,Golang developer,
        """);
    assertThat(facts())
        .containsExactly(
            "A mentions of Go 1 of 2 → 1 (3 posted)", "B mentions of Go 1 of 1 → 1 (1 posted)");
    file("job_ads.csv", "company,role\nA,x\n");
    assertThat(facts()).isEmpty();
    assertThat(found()).containsExactly("job_ads.csv:1 evidence.columns");
  }

  @Test
  void a_broken_workflow_is_a_warning_and_the_others_are_read() throws IOException {
    workflow("jobs: [\n");
    file(".github/workflows/fine.yml", "jobs: {a: {steps: [{uses: actions/setup-go@v5}]}}\n");
    file(".github/workflows/self.yml", "jobs: &a {b: *a}\n");
    assertThat(facts()).containsExactly("a · 1 setup-go  → (no version given)");
    assertThat(diagnostics.hasErrors()).isFalse();
    assertThat(found())
        .anyMatch(f -> f.startsWith(".github/workflows/ci.yml:") && f.endsWith("yaml.syntax"))
        .anyMatch(f -> f.startsWith(".github/workflows/self.yml:"));
  }

  @Test
  void what_a_condition_decides_is_not_said_in_the_file() throws IOException {
    workflow(
        """
        jobs:
          a:
            strategy: {matrix: {go: ['1.20', '1.21']}}
            steps:
              - {uses: actions/setup-go@v5, with: {go-version: "${{ matrix.go == '1.20' && '1.2' || '1.3' }}"}}
              - {uses: actions/setup-go@v5, with: {go-version: "${{ vars.A || '!= no operator' }}"}}
              - {uses: actions/setup-go@v5, with: {go-version-file: '${{ github.workspace }}/go.mod'}}
        """);
    assertThat(facts())
        .containsExactly(
            "a · 1 go-version ${{ matrix.go == '1.20' && '1.2' || '1.3' }} → (not said in the file)",
            "a · 2 go-version ${{ vars.A || '!= no operator' }} → != no operator",
            "a · 3 go-version-file ${{ github.workspace }}/go.mod → (not said in the file)");
  }

  @Test
  @Timeout(20)
  void values_that_multiply_without_end_are_left_alone() throws IOException {
    String many =
        IntStream.range(0, 200).mapToObj(i -> "'" + i + "'").collect(Collectors.joining(", "));
    String known = "${{ matrix.go }}.".repeat(8);
    workflow(
        "jobs:\n  a:\n    strategy: {matrix: {go: ["
            + many
            + "]}}\n    steps:\n"
            + "      - {uses: a/setup-go@v1, with: {go-version: '%s'}}\n".formatted(known)
            + "      - {uses: a/setup-go@v1, with: {go-version: '%s'}}\n"
                .formatted(known + "${{ vars.X }}"));
    assertThat(Evidence.read(folder, diagnostics))
        .extracting(Fact::detail)
        .containsExactly("not said in the file", "not said in the file");
  }

  @Test
  void inputs_handed_to_a_called_workflow_are_read() throws IOException {
    workflow(
        """
        env: {GO: '1.22'}
        jobs:
          call:
            uses: ./.github/workflows/build.yml
            with: {go-version: '${{ env.GO }}', go_versions: '["1.20"]', other: x}
        """);
    assertThat(facts())
        .containsExactly(
            "call go-version ${{ env.GO }} → 1.22 (handed to ./.github/workflows/build.yml)",
            "call go_versions [\"1.20\"] → [\"1.20\"] (handed to ./.github/workflows/build.yml)");
  }

  @Test
  void carriage_returns_marks_and_quoted_slashes_are_read_as_they_are_meant() throws IOException {
    file(
        "go.mod",
        "\ufeffmodule \"example.com//one\" // said\r\ngo 1.21\r\nrequire `x.org//y` v1.0.0 //"
            + " indirect\r\n");
    workflow("jobs:\r\n  a:\r\n    steps:\r\n      - {uses: actions/setup-go@v5}\r\n");
    assertThat(facts())
        .containsExactly(
            "a · 1 setup-go  → (no version given)",
            "module example.com//one →",
            "go 1.21 →",
            "x.org//y v1.0.0 → (indirect)");
  }

  @Test
  void files_that_are_not_text_or_too_deep_are_warnings() throws IOException {
    file("go.mod", "module m\n");
    Files.write(folder.resolve("pods.json"), "{}".getBytes(StandardCharsets.UTF_16));
    file("deep-pods.json", "[".repeat(200_000));
    file(".github/workflows/deep.yml", "[".repeat(20_000));
    file(".github/workflows/tab.yml", "jobs:\n\ta: 1\n");
    assertThat(facts()).containsExactly("module m →");
    assertThat(diagnostics.hasErrors()).isFalse();
    assertThat(found()).hasSize(4);
  }

  @Test
  void links_inside_are_not_followed_and_a_link_to_the_folder_is() throws IOException {
    Path inside = Files.createDirectories(folder.resolve("inside"));
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("go.mod"), "module secret\n");
    Files.writeString(inside.resolve("go.mod"), "module m\n");
    Files.createSymbolicLink(inside.resolve("linked"), outside);
    Path link = Files.createSymbolicLink(folder.resolve("link"), inside);
    assertThat(Evidence.read(link, diagnostics)).extracting(Fact::written).containsExactly("m");
  }

  @Test
  @Timeout(20)
  void ten_thousand_pods_are_read() throws IOException {
    String pod =
        "{\"metadata\":{\"name\":\"p\",\"labels\":{\"app\":\"x\"}},"
            + "\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":\"golang:1.22\"}]}}";
    file("pods.json", "{\"items\":[" + (pod + ",").repeat(9_999) + pod + "]}");
    assertThat(Evidence.read(folder, diagnostics)).hasSize(10_000);
  }

  @Test
  void the_csv_has_one_line_a_fact() throws IOException {
    file("go.mod", "module example.com/m\ngo 1.20\n");
    assertThat(Evidence.csv(Evidence.read(folder, diagnostics)))
        .isEqualTo(
            "kind,repository,path,line,where,name,written,resolved,detail\n"
                + "module,,go.mod,1,,module,example.com/m,,\n"
                + "module,,go.mod,2,,go,1.20,,\n");
  }
}
