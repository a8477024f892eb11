package io.baipi.evidence;

import java.util.List;

/**
 * A file of a repository.
 *
 * @param repository the repository's folder, relative to the folder that is read
 * @param path the file, relative to the repository
 */
record RepositoryFile(String repository, String path, String text) {

  Fact fact(String kind, int line, String where, String name, String written, String detail) {
    return fact(kind, line, where, name, written, List.of(), detail);
  }

  Fact fact(
      String kind,
      int line,
      String where,
      String name,
      String written,
      List<String> resolved,
      String detail) {
    return new Fact(kind, repository, path, line, where, name, written, resolved, detail);
  }

  /** How messages name the file. */
  String shown() {
    return repository.isEmpty() ? path : repository + "/" + path;
  }
}
