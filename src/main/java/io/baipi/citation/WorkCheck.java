package io.baipi.citation;

import io.baipi.citation.BibFile.RawEntry;
import io.baipi.citation.BibFile.RawField;
import io.baipi.diagnostic.Diagnostics;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Checks the fields of one work that are no prose: addresses, dates, identifiers. */
final class WorkCheck {
  private final Work work;
  private final RawEntry entry;
  private final BibFile file;
  private final Diagnostics diagnostics;

  WorkCheck(Work work, RawEntry entry, BibFile file, Diagnostics diagnostics) {
    this.work = work;
    this.entry = entry;
    this.file = file;
    this.diagnostics = diagnostics;
  }

  void run() {
    work.field("url").filter(url -> !isAddress(url)).ifPresent(this::badUrl);
    work.field("doi")
        .filter(doi -> !doi.matches("10\\.\\d{4,9}/[^\\s\"<>{}\\\\]+"))
        .ifPresent(
            doi -> error("citation.doi", "doi", "'" + doi + "' is no DOI", "write 10.1787/…"));
    for (String name : new String[] {"date", "urldate"}) {
      work.field(name)
          .filter(date -> PartialDate.of(date).isEmpty())
          .ifPresent(date -> badDate(name, date, "write 2024, 2024-03 or 2024-03-31"));
    }
    work.field("year")
        .filter(year -> !year.matches("\\d{4}"))
        .ifPresent(year -> badDate("year", year, "write four digits, or leave the field out"));
    work.field("month")
        .filter(month -> PartialDate.month(month).isEmpty())
        .ifPresent(month -> badDate("month", month, "write a number from 1 to 12, or jan to dec"));
  }

  private void badUrl(String url) {
    error(
        "citation.url",
        "url",
        "'" + url + "' is no address that can be linked",
        "an address begins with https:// or http:// and has no blanks");
  }

  private void badDate(String field, String date, String hint) {
    error("citation.date", field, "'" + date + "' is no date", hint);
  }

  private static boolean isAddress(String url) {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void error(String code, String name, String message, String hint) {
    for (RawField field : entry.fields()) {
      if (field.name().equalsIgnoreCase(name)) {
        int length = Math.max(1, field.value().lines().findFirst().orElse("").length());
        diagnostics.error(code, file.location(field.valueAt(), length), message, hint);
        return;
      }
    }
  }
}
