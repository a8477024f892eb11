package io.baipi.site;

import io.baipi.diagnostic.Location;
import io.baipi.site.bake.BakedPage;
import java.util.List;
import java.util.Optional;

/** An edition's first page: the findings, the contents, the downloads, how to read. */
final class HomePage {
  private HomePage() {}

  static BakedPage of(Frame frame) {
    String title = frame.publication().paper().title().in(frame.language());
    String subtitle = frame.publication().paper().subtitle().in(frame.language());
    return new BakedPage(
        frame.path("index.html"),
        "home",
        frame
            .page("index.html", title, subtitle, List.of())
            .with("cite", frame.card(frame.publication().citations().paper(frame.language())))
            .map(),
        Optional.empty(),
        "",
        Location.file("templates/home.ftlh"));
  }
}
