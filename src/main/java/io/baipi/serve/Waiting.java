package io.baipi.serve;

/** Pages for when there is nothing to show yet. */
final class Waiting {
  /** While a paper is read for the first time. */
  static final String PAGE =
      page("Reading the paper…", "This page shows it when it has been read.");

  /** While a paper cannot be read at all. */
  static final String BROKEN =
      page("This paper cannot be shown yet", "What is wrong is listed below.");

  private Waiting() {}

  private static String page(String title, String text) {
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
        + title
        + "</title><link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"/-/live.css\"></head><body class=\"waiting\">"
        + "<main><h1>"
        + title
        + "</h1><p>"
        + text
        + "</p></main></body></html>\n";
  }
}
