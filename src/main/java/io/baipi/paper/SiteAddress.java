package io.baipi.paper;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address where a site will be published. */
public final class SiteAddress {
  /** What to write instead of an address that is none. */
  public static final String HINT = "write such as https://example.org/paper/";

  private SiteAddress() {}

  /** The address, ending in {@code /}; empty when it isn't that of a folder on the web. */
  public static Optional<String> of(String text) {
    try {
      URI parsed = new URI(text);
      boolean web = "https".equals(parsed.getScheme()) || "http".equals(parsed.getScheme());
      if (web
          && parsed.getHost() != null
          && parsed.getQuery() == null
          && parsed.getFragment() == null
          && parsed.getUserInfo() == null) {
        return Optional.of(text.endsWith("/") ? text : text + "/");
      }
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
