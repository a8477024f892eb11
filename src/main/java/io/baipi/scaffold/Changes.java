package io.baipi.scaffold;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files to make and files to change in a folder; nothing is written before all is known. */
final class Changes {
  private final Path root;
  private final Map<String, String> created = new LinkedHashMap<>();
  private final Map<String, String> edited = new LinkedHashMap<>();

  Changes(Path root) {
    this.root = root;
  }

  /** A file to make; refused when it is there. */
  void create(String path, String text) throws Refusal {
    if (Files.exists(root.resolve(path))) {
      throw new Refusal(path + " is there already", "choose another name, or delete the file");
    }
    created.put(path, text);
  }

  /** Adds an item to a list of a YAML file that is there. */
  void addToList(String path, String key, String item) throws Refusal, IOException {
    edited.put(path, new YamlList(path, key, item).addTo(read(root.resolve(path), path)));
  }

  /** Writes all; the paths of the files, in the order in which they were named. */
  List<String> write() throws IOException {
    for (Map.Entry<String, String> file : created.entrySet()) {
      Path target = root.resolve(file.getKey());
      Path folder = target.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(target, file.getValue(), StandardOpenOption.CREATE_NEW);
    }
    for (Map.Entry<String, String> file : edited.entrySet()) {
      Files.writeString(root.resolve(file.getKey()), file.getValue());
    }
    List<String> paths = new ArrayList<>(created.keySet());
    paths.addAll(edited.keySet());
    return paths;
  }

  /** The text of a file in UTF-8. */
  static String read(Path file, String name) throws Refusal, IOException {
    if (!Files.isRegularFile(file)) {
      throw new Refusal("there is no file " + name, "check its name and the folder you are in");
    }
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new Refusal(name + " is not in UTF-8", "save it as 'CSV UTF-8', or as UTF-8");
    }
  }
}
