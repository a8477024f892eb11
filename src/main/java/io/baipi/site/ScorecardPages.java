package io.baipi.site;

import io.baipi.data.Provenance;
import io.baipi.diagnostic.Location;
import io.baipi.html.TextBlocks.TextBlock;
import io.baipi.model.ModelResult;
import io.baipi.site.bake.BakedPage;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One page a unit: what is claimed of it, what is known, how it scores; and a list of them. */
final class ScorecardPages {
  static final String NAME = "scorecards.html";

  /** How the pages' names start. */
  static final String PREFIX = "scorecard-";

  private final Frame frame;
  private final Language language;
  private final Scorecards scorecards;
  private final Audit audit;
  private final Shown shown;
  private final Texts texts;

  private ScorecardPages(
      Frame frame, Scorecards scorecards, Audit audit, Shown shown, Texts texts) {
    this.frame = frame;
    this.language = frame.language();
    this.scorecards = scorecards;
    this.audit = audit;
    this.shown = shown;
    this.texts = texts;
  }

  static List<BakedPage> of(
      Frame frame, Scorecards scorecards, Audit audit, Shown shown, Texts texts) {
    ScorecardPages maker = new ScorecardPages(frame, scorecards, audit, shown, texts);
    List<BakedPage> pages = new ArrayList<>();
    for (Scorecards.Unit unit : scorecards.units()) {
      pages.add(maker.baked(unit.page(), "scorecard", () -> maker.page(unit)));
    }
    pages.add(maker.baked(NAME, "scorecards", maker::index));
    return pages;
  }

  private View index() {
    List<Map<String, Object>> cards = new ArrayList<>();
    scorecards.units().forEach(unit -> cards.add(card(unit)));
    ModelResult model = scorecards.model();
    return frame
        .page(NAME, frame.word("scorecards"), frame.word("scorecards_about"), List.of())
        .with("method", MethodPages.link(frame, model.id()).orElseThrow())
        .with("model", model.title().in(frame.language()))
        .with("badge", Badges.of(model.table().provenance(), frame.language()))
        .with("key", Score.key(scorecards, frame))
        .with("units", cards);
  }

  private BakedPage baked(String name, String template, Supplier<View> view) {
    return new BakedPage(
        frame.path(name),
        template,
        LazyView.of(view),
        Optional.empty(),
        "",
        Location.file("templates/" + template + ".ftlh"));
  }

  private Map<String, Object> card(Scorecards.Unit unit) {
    return new View()
        .with("href", unit.page())
        .with("name", scorecards.name(unit, language))
        .with("score", score(unit).map())
        .map();
  }

  private Score score(Scorecards.Unit unit) {
    return new Score(scorecards, unit, frame);
  }

  private View page(Scorecards.Unit unit) {
    String name = scorecards.name(unit, language);
    Score score = score(unit);
    List<Map<String, Object>> claimed = new ArrayList<>();
    List<Map<String, Object>> evidence = new ArrayList<>();
    CardSources sources = new CardSources(unit, language);
    for (UnitRows.Some some : unit.data()) {
      boolean sure = some.table().provenance().compareTo(Provenance.MEASURED) <= 0;
      sources.data(some).ifPresent((sure ? evidence : claimed)::add);
    }
    for (Scorecards.Result result : unit.results()) {
      sources.result(result).ifPresent(evidence::add);
    }
    Predicate<String> named = named(scorecards.names(unit, language));
    List<Map<String, Object>> contradictions = new ArrayList<>();
    audit
        .claims()
        .forEach(
            (anchor, claim) -> {
              if (named.test(claim.claim(language))) {
                contradictions.add(claim(anchor, claim));
              }
            });
    List<String> expressions = expressions(unit);
    Predicate<TextBlock> mentions =
        passage -> Texts.names(passage, expressions) || named.test(passage.text());
    String summary = score.summary();
    return frame
        .page(unit.page(), name, summary, sections(score, evidence, contradictions))
        .with("summary", summary)
        .with("method", MethodPages.link(frame, scorecards.model().id()).orElseThrow())
        .with("score", score.map())
        .with("key", Score.key(scorecards, frame))
        .with("claimed", claimed)
        .with("evidence", evidence)
        .with("claims", contradictions)
        .with(
            "names",
            String.join(language == Language.ZH ? "、" : ", ", scorecards.names(unit, language)))
        .with("figures", figures(unit))
        .with("chapters", texts.chapters(mentions));
  }

  private List<Map<String, Object>> sections(
      Score score, List<Map<String, Object>> evidence, List<Map<String, Object>> claims) {
    List<Map<String, Object>> sections = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of("claimed"));
    if (score.isScreened()) {
      names.add("screening");
    }
    if (score.isScored()) {
      names.add("score");
    }
    if (!evidence.isEmpty()) {
      names.add("evidence");
    }
    if (!claims.isEmpty()) {
      names.add("contradictions");
    }
    names.add("mentions");
    names.forEach(name -> sections.add(Frame.section(name, frame.word("card_" + name), "", 2)));
    return sections;
  }

  private Map<String, Object> claim(String anchor, Judged claim) {
    return new View()
        .with("href", AuditPage.NAME + "#" + anchor)
        .with("text", claim.claim(language))
        .with("claimed", claim.text("claimed", language))
        .with("recomputed", claim.text("recomputed", language))
        .with("verdict", VerdictView.of(claim.verdict(), language))
        .map();
  }

  private List<Map<String, Object>> figures(Scorecards.Unit unit) {
    return shown.showing(unit.values(), frame.edition().figures()).stream()
        .map(FiguresPage::link)
        .toList();
  }

  /** How chapters name the unit's rows. */
  private List<String> expressions(Scorecards.Unit unit) {
    Set<String> found = new HashSet<>();
    found.add(Texts.expression("model." + scorecards.model().id(), unit.key()));
    scorecards
        .model()
        .parts()
        .keySet()
        .forEach(
            part ->
                found.add(
                    Texts.expression("model." + scorecards.model().id() + "." + part, unit.key())));
    for (UnitRows.Some some : unit.data()) {
      if (some.rows().size() == 1) {
        found.add(Texts.expression("data." + some.table().id(), some.rows().get(0).key()));
      }
    }
    for (Scorecards.Result result : unit.results()) {
      found.add(Texts.expression("model." + result.table().id(), result.row().key()));
    }
    return List.copyOf(found);
  }

  /** Whether a text holds one of some names, and not only as a piece of a longer word. */
  private static Predicate<String> named(List<String> names) {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    for (String name : names) {
      patterns.put(
          name,
          Pattern.compile(
              "(?<![\\p{IsLatin}\\p{Nd}])" + Pattern.quote(name) + "(?![\\p{IsLatin}\\p{Nd}])"));
    }
    // Most texts don't hold the name at all, which is found out much faster.
    return text ->
        patterns.entrySet().stream()
            .anyMatch(name -> text.contains(name.getKey()) && name.getValue().matcher(text).find());
  }
}
