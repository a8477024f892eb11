package io.baipi.evidence;

import io.baipi.data.json.Json;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The images of Go among the containers of {@code kubectl get pods -o json}. An image that only
 * runs a build does not show that Go runs in production: its detail is {@code ci}.
 */
final class PodFacts {
  private static final Pattern BUILDERS =
      Pattern.compile(
          "(?:.*[-_./])?(?:ci|cicd|build|builds|builder|runner|runners|jenkins|tekton|tekton-pipelines"
              + "|gitlab-runner|github-runner|actions-runner|arc-runners|drone|buildkite|argo-workflows"
              + "|prow|test-pods)(?:[-_./].*)?");

  private PodFacts() {}

  /** Empty also for JSON that lists no pods. */
  static List<Fact> of(RepositoryFile file, Diagnostics diagnostics) {
    Optional<Object> json = Json.read(file.text());
    if (json.isEmpty()) {
      diagnostics.warning(
          "evidence.json",
          Location.file(file.shown()),
          "the file is not JSON; it is left out",
          "write it with 'kubectl get pods -o json'");
      return List.of();
    }
    List<Fact> facts = new ArrayList<>();
    for (Object pod : pods(json.get())) {
      for (String list : List.of("containers", "initContainers")) {
        for (Object container : items(at(pod, "spec", list))) {
          container(file, pod, container).ifPresent(facts::add);
        }
      }
    }
    return facts;
  }

  private static List<?> pods(Object json) {
    return text(json, "kind").equals("Pod") ? List.of(json) : items(at(json, "items"));
  }

  private static Optional<Fact> container(RepositoryFile file, Object pod, Object container) {
    String reference = text(container, "image");
    Optional<Image> image = Image.read(reference).filter(Image::isGo);
    if (image.isEmpty()) {
      return Optional.empty();
    }
    String version = image.get().goVersion();
    String where =
        text(pod, "metadata", "namespace")
            + " · "
            + text(pod, "metadata", "name")
            + " · "
            + text(container, "name");
    return Optional.of(
        file.fact(
            "pod",
            0,
            where,
            "image",
            reference,
            version.isEmpty() ? List.of() : List.of(version),
            isBuild(pod) ? "ci" : "workload"));
  }

  /** Whether a pod is one of a build system's, by its owner, namespace, name or labels. */
  private static boolean isBuild(Object pod) {
    for (Object owner : items(at(pod, "metadata", "ownerReferences"))) {
      if (List.of("TaskRun", "PipelineRun", "Workflow", "EphemeralRunner", "ProwJob")
          .contains(text(owner, "kind"))) {
        return true;
      }
    }
    List<String> hints = new ArrayList<>();
    hints.add(text(pod, "metadata", "namespace"));
    hints.add(text(pod, "metadata", "name"));
    if (at(pod, "metadata", "labels") instanceof Map<?, ?> labels) {
      labels.forEach(
          (key, value) -> {
            hints.add(key.toString());
            hints.add(String.valueOf(value));
          });
    }
    return hints.stream().anyMatch(h -> BUILDERS.matcher(h.toLowerCase(Locale.ROOT)).matches());
  }

  private static @Nullable Object at(@Nullable Object from, String... keys) {
    Object node = from;
    for (String key : keys) {
      node = node instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return node;
  }

  private static String text(@Nullable Object from, String... keys) {
    return at(from, keys) instanceof String text ? text : "";
  }

  private static List<?> items(@Nullable Object node) {
    List<Object> items = new ArrayList<>();
    if (node instanceof List<?> list) {
      for (Object item : list) {
        if (item != null) {
          items.add(item);
        }
      }
    }
    return items;
  }
}
