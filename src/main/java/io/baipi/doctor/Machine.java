package io.baipi.doctor;

import io.baipi.font.PaperFonts;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The machine that the program runs on, and a folder on it.
 *
 * @param java the feature release of Java, such as 17
 * @param memory the bytes that Java may take for its heap
 * @param fonts the generator's font files and what is wrong with each, empty when it can be used
 * @param folder the folder that a build would write to
 * @param writable whether a file could be made there
 * @param free the bytes that are free there
 * @param scratch whether a file could be made in the folder for temporary files
 * @param programs programs by name and where they were found
 */
public record Machine(
    int java,
    long memory,
    SortedMap<String, Optional<String>> fonts,
    Path folder,
    boolean writable,
    long free,
    boolean scratch,
    SortedMap<String, Optional<Path>> programs) {

  /**
   * Looks at this machine. Makes an empty file in the folder and in the one for temporary files,
   * and deletes both.
   *
   * @param home the generator's folder
   * @param folder the paper's folder
   * @param programs the programs to look for
   */
  public static Machine look(Path home, Path folder, List<String> programs) throws IOException {
    SortedMap<String, Optional<String>> fonts = new TreeMap<>();
    for (String name : PaperFonts.FILES) {
      fonts.put(name, PaperFonts.fault(home.resolve(name)));
    }
    SortedMap<String, Optional<Path>> found = new TreeMap<>();
    List<Path> path = path();
    programs.forEach(name -> found.put(name, find(name, path)));
    FileStore store = Files.getFileStore(folder);
    return new Machine(
        Runtime.version().feature(),
        Runtime.getRuntime().maxMemory(),
        fonts,
        folder,
        canWrite(folder),
        store.getUsableSpace(),
        canWrite(Path.of(System.getProperty("java.io.tmpdir", "."))),
        found);
  }

  private static boolean canWrite(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, ".baipi-", ".tmp"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> path() {
    List<Path> folders = new ArrayList<>();
    String variable = System.getenv("PATH");
    for (String folder : (variable == null ? "" : variable).split(File.pathSeparator, -1)) {
      try {
        if (!folder.isEmpty()) {
          folders.add(Path.of(folder));
        }
      } catch (InvalidPathException e) {
        // Nothing is found in a folder that cannot be.
        continue;
      }
    }
    return folders;
  }

  private static Optional<Path> find(String program, List<Path> path) {
    return path.stream()
        .flatMap(
            folder -> List.of("", ".exe", ".cmd").stream().map(e -> folder.resolve(program + e)))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }
}
