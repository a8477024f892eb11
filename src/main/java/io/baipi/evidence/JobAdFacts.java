package io.baipi.evidence;

import io.baipi.data.PlainCsv;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How many job advertisements of a company name Go, from a CSV {@code job_ads.csv} with the columns
 * {@code company}, {@code title} and {@code text}. The same advertisement counts once, however
 * often it is posted: differences in case and in space don't make another one.
 */
final class JobAdFacts {
  /** Golang, or Go as a language; "go" as a verb is no evidence. */
  private static final Pattern GO =
      Pattern.compile(
          "(?i)\\bgolang\\b|\\bGo(?= (?i:language|developer|engineer|programming|services?)\\b)"
              + "|(?-i:\\bGo)(?=[语/、，,])|(?-i:(?<=[、，,/ ])Go)(?=[、，,/)）])");

  private JobAdFacts() {}

  static List<Fact> of(RepositoryFile file, Diagnostics diagnostics) {
    PlainCsv csv = PlainCsv.read(file.shown(), file.text(), diagnostics);
    for (String column : List.of("company", "title", "text")) {
      if (!csv.columns().contains(column)) {
        diagnostics.warning(
            "evidence.columns",
            Location.line(file.shown(), 1),
            "job advertisements need the column '" + column + "'; the file is left out",
            "the first line is 'company,title,text'");
        return List.of();
      }
    }
    Map<String, Integer> posted = new LinkedHashMap<>();
    Map<String, Integer> different = new LinkedHashMap<>();
    Map<String, Integer> naming = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (PlainCsv.Record record : csv.records()) {
      String company = csv.cell(record, "company").orElse("").strip();
      String title = csv.cell(record, "title").orElse("");
      String text = csv.cell(record, "text").orElse("");
      posted.merge(company, 1, Integer::sum);
      if (seen.add(plain(company) + '\n' + plain(title) + '\n' + plain(text))) {
        different.merge(company, 1, Integer::sum);
        boolean names = GO.matcher(title).find() || GO.matcher(text).find();
        naming.merge(company, names ? 1 : 0, Integer::sum);
      }
    }
    List<Fact> facts = new ArrayList<>();
    posted.forEach(
        (company, count) ->
            facts.add(
                file.fact(
                    "job-ad",
                    0,
                    company,
                    "mentions of Go",
                    naming.get(company) + " of " + different.get(company),
                    List.of(String.valueOf(naming.get(company))),
                    count + " posted")));
    return facts;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
