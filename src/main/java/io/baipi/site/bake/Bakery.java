package io.baipi.site.bake;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.paper.Paper;
import io.baipi.task.Tasks;
import io.baipi.template.PageTemplates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.Asset;
import org.jbake.app.Crawler;
import org.jbake.app.Renderer;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentTypes;
import org.jbake.parser.Engines;

/** Bakes pages into a folder: the front door to JBake. */
public final class Bakery {
  /** JBake keeps its engines and document types in static fields, so one bake at a time. */
  private static final Object ONE_AT_A_TIME = new Object();

  private static final String EXTENSION = ".html";

  private Bakery() {}

  /**
   * Bakes all pages. Mistakes in templates go to the diagnostics, and the pages that have them are
   * left out; anything else that keeps a page from being baked is a failure of the program.
   *
   * @param folder where the pages go; it must hold no page yet
   */
  public static void bake(
      Paper paper, List<BakedPage> pages, Path folder, Diagnostics diagnostics) {
    synchronized (ONE_AT_A_TIME) {
      DefaultJBakeConfiguration configuration = configuration(paper, pages, folder);
      MemoryStore store = new MemoryStore();
      Utensils utensils = new Utensils();
      utensils.setConfiguration(configuration);
      utensils.setContentStore(store);
      utensils.setCrawler(new Crawler(store, configuration));
      utensils.setAsset(new Asset(configuration));
      Map<String, Optional<String>> rendered =
          render(pages, new PageRenderer(PageTemplates.of(paper, diagnostics)));
      utensils.setRenderer(
          new Renderer(
              store, configuration, new PageTemplateEngine(store, configuration, rendered)));
      for (BakedPage page : pages) {
        DocumentTypes.addDocumentType(page.template());
        if (page.source().isEmpty()) {
          store.addDocument(Documents.generated(page));
        }
      }
      PaperOven oven = new PaperOven(utensils);
      register(new FragmentEngine(bySource(paper, pages)));
      try {
        oven.bake();
      } finally {
        register(new FragmentEngine(Map.of()));
      }
      Set<String> expected = new TreeSet<>();
      rendered.forEach((path, html) -> html.ifPresent(text -> expected.add(path)));
      reconcile(folder, expected, oven.getErrors());
    }
  }

  /** All pages by path; empty where a template was broken. */
  private static Map<String, Optional<String>> render(
      List<BakedPage> pages, PageRenderer renderer) {
    List<Optional<String>> rendered = Tasks.each(pages, renderer::render);
    Map<String, Optional<String>> byPath = new LinkedHashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      String path = pages.get(i).path();
      if (byPath.put(path, rendered.get(i)) != null) {
        throw new IllegalArgumentException("two pages at " + path);
      }
    }
    return byPath;
  }

  /** Every extension that JBake knows gets our engine: its own would be asked otherwise. */
  private static void register(FragmentEngine engine) {
    Set<String> extensions = new LinkedHashSet<>(Engines.getRecognizedExtensions());
    extensions.addAll(List.of("md", "adoc"));
    extensions.forEach(extension -> Engines.register(extension, engine));
  }

  private static DefaultJBakeConfiguration configuration(
      Paper paper, List<BakedPage> pages, Path folder) {
    CompositeConfiguration properties = new CompositeConfiguration();
    // A paper's words must never be read as ${env:…} or ${url:…}.
    properties.setInterpolator(null);
    properties.setProperty("template.folder", "templates");
    properties.setProperty("content.folder", "content");
    properties.setProperty("asset.folder", "assets");
    properties.setProperty("data.folder", "data");
    properties.setProperty("destination.folder", "output");
    properties.setProperty("output.extension", EXTENSION);
    properties.setProperty("render.encoding", "UTF-8");
    properties.setProperty("template.encoding", "UTF-8");
    properties.setProperty("draft.suffix", "-draft");
    properties.setProperty("ignore.file", ".jbakeignore");
    for (BakedPage page : pages) {
      properties.setProperty("template." + page.template() + ".file", page.template() + ".ftlh");
    }
    DefaultJBakeConfiguration configuration =
        new DefaultJBakeConfiguration(
            paper.root().toAbsolutePath().normalize().toFile(), properties);
    configuration.setTemplateFolder(paper.home().resolve("templates").toAbsolutePath().toFile());
    configuration.setDestinationFolder(folder.toAbsolutePath().normalize().toFile());
    return configuration;
  }

  private static Map<Path, BakedPage> bySource(Paper paper, List<BakedPage> pages) {
    Map<Path, BakedPage> bySource = new LinkedHashMap<>();
    for (BakedPage page : pages) {
      page.source()
          .map(source -> paper.root().resolve(source).toAbsolutePath().normalize())
          .ifPresent(source -> bySource.put(source, page));
    }
    return bySource;
  }

  /** JBake drops what it cannot use with no more than a line in its log. */
  private static void reconcile(Path folder, Set<String> expected, List<Throwable> failures) {
    Set<String> baked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(EXTENSION)).toList()) {
        if (Files.size(file) == 0) {
          Files.delete(file);
        } else {
          baked.add(folder.relativize(file).toString().replace('\\', '/'));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
    if (!baked.equals(expected) || !failures.isEmpty()) {
      throw new IllegalStateException(
          "JBake was given " + expected + " and baked " + baked + "; its errors: " + failures);
    }
  }
}
