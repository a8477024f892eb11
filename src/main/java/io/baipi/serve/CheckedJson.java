package io.baipi.serve;

import io.baipi.build.Checked;
import io.baipi.data.json.Json;
import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Edit;
import io.baipi.diagnostic.Location;
import io.baipi.diagnostic.Severity;
import io.baipi.template.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a check told as JSON, from a preview to a command of the same program. */
final class CheckedJson {
  private CheckedJson() {}

  static String write(Checked checked) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("found", checked.found().stream().map(CheckedJson::diagnostic).toList());
    all.put("counts", checked.counts().stream().map(CheckedJson::count).toList());
    return Json.write(all);
  }

  /** Empty for anything that {@link #write} does not give. */
  static Optional<Checked> read(String text) {
    try {
      return Json.read(text)
          .map(
              all ->
                  new Checked(
                      list(all, "found").stream().map(CheckedJson::diagnostic).toList(),
                      list(all, "counts").stream().map(CheckedJson::count).toList()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> diagnostic(Diagnostic diagnostic) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("severity", diagnostic.severity().name());
    all.put("code", diagnostic.code());
    all.put("at", location(diagnostic.location()));
    all.put("message", diagnostic.message());
    all.put("hint", diagnostic.hint());
    diagnostic.fix().ifPresent(fix -> all.put("fix", edit(fix)));
    return all;
  }

  private static Diagnostic diagnostic(Object json) {
    return new Diagnostic(
        Severity.valueOf(text(json, "severity")),
        text(json, "code"),
        location(member(json, "at")),
        text(json, "message"),
        text(json, "hint"),
        optional(json, "fix").map(CheckedJson::edit));
  }

  private static Map<String, Object> edit(Edit edit) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("at", location(edit.at()));
    all.put("found", edit.found());
    all.put("replacement", edit.replacement());
    edit.within()
        .ifPresent(
            passage ->
                all.put("within", Map.of("at", location(passage.at()), "text", passage.text())));
    return all;
  }

  private static Edit edit(Object json) {
    return new Edit(
        location(member(json, "at")),
        text(json, "found"),
        text(json, "replacement"),
        optional(json, "within")
            .map(its -> new Edit.Passage(location(member(its, "at")), text(its, "text"))));
  }

  private static Map<String, Object> location(Location at) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("path", at.path());
    all.put("line", at.line());
    all.put("column", at.column());
    all.put("length", at.length());
    return all;
  }

  private static Location location(Object json) {
    return new Location(
        text(json, "path"), number(json, "line"), number(json, "column"), number(json, "length"));
  }

  private static Map<String, Object> count(Checked.Count count) {
    Tally tally = count.tally();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("language", count.language());
    all.put("bound", tally.bound());
    all.put("quoted", tally.quoted());
    all.put("typed", tally.typed());
    all.put("claims", tally.claims());
    all.put("claimed", tally.claimed());
    all.put("attributed", tally.attributed());
    all.put("stated", tally.stated());
    all.put("open", tally.open());
    return all;
  }

  private static Checked.Count count(Object json) {
    return new Checked.Count(
        text(json, "language"),
        new Tally(
            number(json, "bound"),
            number(json, "quoted"),
            number(json, "typed"),
            number(json, "claims"),
            number(json, "claimed"),
            number(json, "attributed"),
            number(json, "stated"),
            number(json, "open")));
  }

  private static Optional<Object> optional(Object json, String name) {
    return json instanceof Map<?, ?> all ? Optional.ofNullable(all.get(name)) : Optional.empty();
  }

  private static Object member(Object json, String name) {
    return optional(json, name).orElseThrow(() -> new IllegalArgumentException("no " + name));
  }

  private static String text(Object json, String name) {
    return member(json, name).toString();
  }

  private static int number(Object json, String name) {
    if (member(json, name) instanceof Number number) {
      return number.intValue();
    }
    throw new IllegalArgumentException(name + " is no number");
  }

  private static List<?> list(Object json, String name) {
    if (member(json, name) instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException(name + " is no list");
  }
}
