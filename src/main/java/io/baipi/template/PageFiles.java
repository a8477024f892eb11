package io.baipi.template;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import io.baipi.paper.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files that templates may read: {@code .ftlh} files in the paper's folder {@code templates} or
 * the generator's own. Links are no files here, as they could lead anywhere.
 */
final class PageFiles extends MultiTemplateLoader {
  private final Set<String> names;

  private PageFiles(List<TemplateLoader> loaders, Set<String> names) {
    super(loaders.toArray(TemplateLoader[]::new));
    this.names = Collections.unmodifiableSet(names);
  }

  static PageFiles of(Paper paper) {
    List<TemplateLoader> loaders = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (Path root : List.of(paper.root(), paper.home())) {
      Path folder = root.resolve("templates");
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files
              .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.endsWith(".ftlh"))
              .forEach(names::add);
          loaders.add(new FileTemplateLoader(folder.toFile()));
        } catch (IOException e) {
          throw new UncheckedIOException(folder.toString(), e);
        }
      }
    }
    return new PageFiles(loaders, names);
  }

  /** The names of all templates. */
  Set<String> names() {
    return names;
  }

  @Override
  // FreeMarker takes null as "there is no such template".
  @SuppressWarnings("NullAway")
  public Object findTemplateSource(String name) throws IOException {
    return names.contains(name) ? super.findTemplateSource(name) : null;
  }
}
