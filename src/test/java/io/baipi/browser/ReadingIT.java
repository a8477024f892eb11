package io.baipi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Opening pages, from a sub-path of a server and from the disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingIT {
  private final Path folder = PublishedPaper.folder();
  private Chromium chromium;
  private StaticServer server;

  @BeforeAll
  void start() throws IOException {
    chromium = Chromium.start();
    server = StaticServer.of(folder);
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void a_chapter_opens_from_a_server_and_from_the_disk_without_trouble() {
    for (String base : new String[] {server.url(), folder.toUri().toString()}) {
      Page page = chromium.page();
      page.navigate(base + "zh/adoption-ranking.html");
      assertThat(page.locator("h1").count()).isEqualTo(1);
      page.locator("button.theme").click();
      assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
      page.context().close();
    }
    assertThat(chromium.troubles()).isEmpty();
    assertThat(chromium.requests())
        .allMatch(url -> url.startsWith(server.url()) || url.startsWith("file:"));
  }
}
