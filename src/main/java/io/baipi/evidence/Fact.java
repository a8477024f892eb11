package io.baipi.evidence;

import java.util.List;

/**
 * One thing that a file of a repository says.
 *
 * @param kind what sort of thing: {@code workflow}, {@code module}, {@code require}, {@code
 *     workspace}, {@code pod} or {@code job-ad}
 * @param repository the folder of the repository, relative to the folder that was read
 * @param path the file, relative to the repository
 * @param line its line, from 1; 0 where a file has no lines that mean anything
 * @param where a place inside the file, such as job and step, or namespace, pod and container
 * @param name what is said, such as {@code go-version}, or about what, such as a module's path
 * @param written the value as it stands there
 * @param resolved what the value comes to, as far as the repository says it
 * @param detail a word about it, such as {@code indirect} or {@code ci}
 */
public record Fact(
    String kind,
    String repository,
    String path,
    int line,
    String where,
    String name,
    String written,
    List<String> resolved,
    String detail) {
  public Fact {
    resolved = List.copyOf(resolved);
  }
}
