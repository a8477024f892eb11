package io.baipi.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.text.Language;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private Filled fill(String text, Language language) {
    SourceText source = new SourceText("a.md", text);
    TemplateText template = TemplateText.of(text, 0, source, diagnostics);
    return Templates.of(SampleResults.results(), diagnostics).fill(template, language);
  }

  private String plain(String text, Language language) {
    Filled filled = fill(text, language);
    return filled.plain(filled.text());
  }

  private String only() {
    List<Diagnostic> all = diagnostics.sorted();
    assertThat(all).hasSize(1);
    return all.get(0).location() + " " + all.get(0).code() + ": " + all.get(0).message();
  }

  private String hint() {
    return diagnostics.sorted().get(0).hint();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "[=data.companies[\"Uber\"].go_code_share]|57.3%|57.3%",
        "[=data.companies[\"Uber\"].go_containers]|42,850|42,850",
        "[=data.companies[\"Uber\"].go_containers.short]|4.3 万|42.9 thousand",
        "[=data.companies[\"Uber\"].go_code_share.number]|57.3|57.3",
        "[=data.companies[\"Uber\"].go_code_share.whole]|57%|57%",
        "[=data.companies[\"Uber\"].go_code_share.signed]|+57.3%|+57.3%",
        "[=data.companies[\"Uber\"].name]|优步|Uber",
        "[=data.companies.Uber.company]|Uber|Uber",
        "[=data.companies[\"Uber\"].rd_budget_usd]|未公布|not published",
        "[=data.companies[\"Uber\"].rd_budget_usd.orElse(\"x\")]|x|x",
        "[=data.companies.count]|2|2",
        "[=model.adoption_ranking.listed]|5|5",
        "[=model.adoption_ranking.parts.rank_parts[\"Uber\"].score.low]|12.0 分|12.0 points",
        "[=model.adoption_ranking[\"Uber\"].score]|12.0–72.0 分|12.0–72.0 points",
        "<#list data.companies.rows as r>[=r.key]<#sep>, </#list>|Uber, TikTok|Uber, TikTok",
        "<#if data.companies[\"Uber\"].rd_budget_usd.known>a<#else>b</#if>|b|b",
        "<#if data.companies[\"Uber\"].go_code_share gt 50>a</#if>|a|a",
        "<#noparse>[=x] <#if></#noparse> ${y}|[=x] <#if> ${y}|[=x] <#if> ${y}"
      })
  void a_value_prints_itself_in_each_language(String text, String zh, String en) {
    assertThat(plain(text, Language.ZH).replace('\u00a0', ' ')).isEqualTo(zh);
    assertThat(plain(text, Language.EN).replace('\u00a0', ' ')).isEqualTo(en);
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void a_bound_value_knows_its_path_its_lineage_and_its_place() {
    Filled filled = fill("ab\nc[=data.companies[\"Uber\"].go_code_share]", Language.EN);
    Slot.Bound bound = filled.values().get(0);
    assertThat(bound.expression()).isEqualTo("data.companies[\"Uber\"].go_code_share");
    assertThat(bound.lineage())
        .isEqualTo("Companies › Uber › Go share of code (published, unverified)");
    assertThat(bound.location()).hasToString("a.md:2:2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[=model.adoption_ranking.listed]|模型“企业排名”（据公开数字重算）|Model: Adoption ranking (recomputed)",
        "[=model.adoption_ranking.Uber.score]|排名 › Uber › 分（据公开数字重算）|Ranking › Uber › Score (recomputed)",
        "[=data.companies.count]|企业的行数（公开发表，未核实）|Rows of Companies (published, unverified)"
      })
  void lineage_is_told_in_the_readers_language(String text, String zh, String en) {
    assertThat(fill(text, Language.ZH).values().get(0).lineage()).isEqualTo(zh);
    assertThat(fill(text, Language.EN).values().get(0).lineage()).isEqualTo(en);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "x[=data.companeis.Uber]|a.md:1:9 template.unknown-table|did you mean 'companies'?",
        "x[=data.companies[\"Ubr\"].name]|a.md:1:20 template.unknown-row|did you mean 'Uber'?",
        "[=data.companies[\"Uber\"].nam]|a.md:1:26 template.unknown-column|did you mean 'name'?",
        "[=model.adoption_rankin.listed]|a.md:1:9 template.unknown-model|did you mean 'adoption_ranking'?",
        "[=model.adoption_ranking.lsted]|a.md:1:26 template.unknown-row|did you mean 'listed'?",
        "[=model.adoption_ranking.parts.x]|a.md:1:32 template.unknown-part|known: rank_parts",
        "[=data.companies.Uber.name.shrt]|a.md:1:28 template.unknown-form|known: known, orElse",
        "[=dat.companies]|a.md:1:3 template.unknown-name|did you mean 'data'?",
        "<@quoted source=\"rankng-2025/T1\">x</@quoted>|a.md:1:18 template.unknown-source|did you mean 'ranking-2025'?"
      })
  void an_unknown_name_has_its_place_and_a_suggestion(String text, String error, String hint) {
    fill(text, Language.ZH);
    assertThat(only()).startsWith(error);
    assertThat(hint()).isEqualTo(hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a [=data.companies]|a.md:1:3 template.not-a-value",
        "a [=data.companies[\"Uber\"]]|a.md:1:3 template.not-a-value",
        "a [=1 lt 2]|a.md:1:3 template.not-a-value",
        "a [=data.companies.Uber.go_code_share + 1]|a.md:1:3 template.unbound-number",
        "a [=data.companies?size]|a.md:1:3 template.unbound-number",
        "a [=57]|a.md:1:3 template.unbound-number",
        "a [=data.companies.count, 2]|a.md:1:3 template.syntax",
        "<#if data.companies.Uber.rd_budget_usd gt 1>a</#if>|a.md:1:1 template.missing-value",
        "<#if model.adoption_ranking.Uber.score gt 1>a</#if>|a.md:1:1 template.range",
        "[=data.companies.Uber.name.orElse(1)]|a.md:1:1 template.arguments",
        "<@quoted>x</@quoted>|a.md:1:1 template.arguments",
        "<@claim that=1>x</@claim>|a.md:1:1 template.arguments",
        "<@stated why=1>x</@stated>|a.md:1:1 template.arguments",
        "<@stated/>|a.md:1:1 template.arguments",
        "<@claim that=data.companies.Uber.go_code_share gt 1/>|a.md:1:1 template.arguments",
        "<@quoted source='ranking-2025/T1'/>|a.md:1:1 template.arguments",
        "<@glossary a=1/>|a.md:1:1 template.arguments",
        "<@glossary>x</@glossary>|a.md:1:1 template.arguments",
        "<@references to=1/>|a.md:1:1 template.arguments",
        "<@references>x</@references>|a.md:1:1 template.arguments",
        "<@claim that=1 lt 2>x</@claim>|a.md:1:1 template.claim-unbound",
        "[=data.companies.rows[7].name]|a.md:1:3 template.unknown-name",
        "[=]|a.md:1:1 template.syntax",
        "a [=data.companies|a.md:1:3 template.unclosed",
        "a <#-- b|a.md:1:3 template.unclosed",
        "a <#noparse> b|a.md:1:3 template.unclosed"
      })
  void a_misuse_is_reported_at_its_place(String text, String error) {
    fill(text, Language.ZH);
    assertThat(only()).startsWith(error);
  }

  @Test
  void an_unclosed_tag_is_reported() {
    fill("a\n<#if data.companies.Uber.go_code_share gt 1>b", Language.ZH);
    assertThat(only()).isEqualTo("a.md:2:1 template.unclosed: the tag <#if> is not closed");
  }

  @Test
  void a_broken_expression_is_reported_at_its_place_in_the_source() {
    fill("[=data.companies.count]\nab [=data.companies..count]", Language.ZH);
    assertThat(only()).startsWith("a.md:2:20 template.refused: ranges are not available");
  }

  @Test
  void a_syntax_error_after_an_interpolation_has_its_column_in_the_source() {
    fill("[=data.companies.count] [=data.companies )]", Language.ZH);
    assertThat(only()).startsWith("a.md:1:25 template.unclosed");
  }

  @Test
  void every_mistake_of_a_text_is_reported() {
    fill("[=data.a.b] [=data.companies.count] [=data.c.d]\n[=data.e.f]", Language.ZH);
    assertThat(diagnostics.sorted())
        .extracting(d -> d.location().toString())
        .containsExactly("a.md:1:8", "a.md:1:44", "a.md:2:8");
  }

  @Test
  void a_claim_keeps_its_words_while_it_is_true() {
    Filled filled =
        fill("<@claim that=data.companies.Uber.go_code_share gt 50>most</@claim>", Language.EN);
    assertThat(filled.plain(filled.text())).isEqualTo("most");
    assertThat(filled.slots().get(0))
        .isInstanceOfSatisfying(
            Slot.Claim.class,
            claim -> assertThat(claim.that()).isEqualTo("data.companies.Uber.go_code_share gt 50"));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void a_false_claim_is_an_error_that_shows_the_values() {
    fill("x <@claim that=data.companies.Uber.go_code_share gt 60>most</@claim>", Language.EN);
    assertThat(only())
        .isEqualTo(
            "a.md:1:3 template.claim: the data do not bear out these words:"
                + " data.companies.Uber.go_code_share gt 60 is false");
    assertThat(hint()).startsWith("now data.companies[\"Uber\"].go_code_share = 57.3%");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[=\"freemarker.template.utility.Execute\"?new()(\"id\")]",
        "[=\"freemarker.template.utility.ObjectConstructor\"?new()]",
        "[=data?api.class]",
        "[=data?api]",
        "[=\"[=1+1]\"?interpret]",
        "[=\"1+1\"?eval]",
        "[=\"{}\"?eval_json]",
        "[=data ?  new()]",
        "[=data?<#-- c -->api]",
        "<#include \"/etc/passwd\">",
        "<#import \"/x.ftl\" as x>",
        "[=.get_optional_template(\"x\")]",
        "[=.vars]",
        "[=.data_model]",
        "[=.globals]",
        "[=.main]",
        "[=.now]",
        "[=.locale]",
        "<#assign x = .vars>",
        "<#setting locale=\"de\">",
        "<#ftl output_format=\"HTML\">",
        "[=\"\\x5b=1?api]\"]",
        "[=\"${data?api}\"]",
        "[=\"[=data?api]\"]",
        "<#list 1..1000000000 as i>x</#list>",
        "<#macro a><@a/></#macro><@a/>",
        "<#function f x><#return x></#function>",
        "<#attempt>x<#recover>y</#attempt>",
        "<#assign x><#include \"y\"></#assign>",
        "<#visit x>",
        "<#global x = 1>",
        "<#stop \"x\">",
        "<@data/>",
        "[=\"x\"?left_pad(1000000000)]",
        "[=data.companies??]",
        "[=data.companies.Uber.name?c]",
        "[=\"a\"?url]",
        "[=\"x\"?matches(\"(a+)+\")]"
      })
  void what_a_chapter_has_no_use_for_is_refused_before_it_runs(String attack) {
    Filled filled = fill("text " + attack, Language.ZH);
    assertThat(filled.text()).isEmpty();
    assertThat(filled.complete()).isFalse();
    assertThat(diagnostics.sorted())
        .allSatisfy(d -> assertThat(d.location().column()).isGreaterThanOrEqualTo(6))
        .extracting(Diagnostic::code)
        .containsAnyOf("template.refused", "template.tag");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[=data.class]",
        "[=data.companies.class]",
        "[=data.companies.Uber.name.class.classLoader]",
        "[=data.companies.Uber.getClass()]",
        "[=model.adoption_ranking.table]",
        "[=claim.class]",
        "[=baipi__bind]",
        "[=data()]"
      })
  void java_objects_are_out_of_reach(String attack) {
    Filled filled = fill(attack, Language.ZH);
    assertThat(filled.plain(filled.text())).isEmpty();
    assertThat(diagnostics.hasErrors()).isTrue();
  }

  @Test
  void the_second_wall_refuses_classes_and_files_by_itself() throws Exception {
    for (String attack :
        List.of(
            "[=\"freemarker.template.utility.Execute\"?new()(\"id\")]",
            "<#assign x = data?api>",
            "<#include \"/etc/passwd\">")) {
      java.io.StringWriter out = new java.io.StringWriter();
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () ->
                      new Sandbox().parse(attack).process(new RootModel(java.util.Map.of()), out)))
          .as(attack)
          .isInstanceOf(freemarker.template.TemplateException.class);
    }
  }

  @Test
  void a_template_that_runs_too_long_is_stopped() {
    String numbers = "[" + "1,".repeat(300) + "1]";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      text.append("<#list ").append(numbers).append(" as x").append(i).append(">");
    }
    text.append("</#list>".repeat(8));
    SourceText source = new SourceText("a.md", text.toString());
    Templates.of(SampleResults.results(), new Limits(Duration.ofMillis(200), 1000), diagnostics)
        .fill(TemplateText.of(source.text(), 0, source, diagnostics), Language.ZH);
    assertThat(only()).startsWith("a.md template.limit: the template was stopped: it runs longer");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void a_template_that_writes_too_much_is_stopped() {
    SourceText source = new SourceText("a.md", "<#list [1,2,3] as x>0123456789</#list>");
    Templates.of(SampleResults.results(), new Limits(Duration.ofSeconds(5), 25), diagnostics)
        .fill(TemplateText.of(source.text(), 0, source, diagnostics), Language.ZH);
    assertThat(only()).contains("template.limit: the template was stopped: it writes more than 25");
  }

  @Test
  void a_deeply_nested_expression_is_stopped() {
    fill("[=" + "(".repeat(50_000) + "1" + ")".repeat(50_000) + "]", Language.ZH);
    assertThat(only()).contains("template.limit");
  }

  @Test
  void a_text_without_tags_keeps_the_place_of_every_character() {
    String text = "a[=data.x]b\n<#if c>\nd\n</#if>\n<@quoted source=\"s\">1</@quoted> e";
    SourceText source = new SourceText("a.md", text);
    MappedText mapped = TemplateText.of(text, 0, source, diagnostics).withoutTags();
    assertThat(mapped.text())
        .isEqualTo(
            "a" + Sentinel.VALUE + "b\nd\n" + Sentinel.QUOTED + "1" + Sentinel.UNQUOTED + " e");
    assertThat(source.at(mapped.origin(mapped.text().indexOf('d')), 1)).hasToString("a.md:3:1");
    assertThat(source.at(mapped.origin(mapped.text().indexOf('e')), 1)).hasToString("a.md:5:33");
  }

  @Test
  void a_title_is_filled_as_plain_text() {
    assertThat(
            Templates.of(SampleResults.results(), diagnostics)
                .text(
                    "占比 [=data.companies.Uber.go_code_share]",
                    Language.ZH,
                    io.baipi.diagnostic.Location.at("f.yaml", 2, 9)))
        .isEqualTo("占比 57.3%");
    Templates.of(SampleResults.results(), diagnostics)
        .text("占比 [=data.x.y]", Language.ZH, io.baipi.diagnostic.Location.at("f.yaml", 2, 9));
    assertThat(only()).startsWith("f.yaml:2:19 template.unknown-table");
  }
}
