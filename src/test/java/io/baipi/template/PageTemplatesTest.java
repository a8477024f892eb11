package io.baipi.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.paper.Paper;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageTemplatesTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void text_is_escaped(@TempDir Path root) throws IOException {
    assertThat(render(root, "<p>[=a]</p>", Map.of("a", "<b> & \"c\"")))
        .contains("<p>&lt;b&gt; &amp; &quot;c&quot;</p>");
  }

  @Test
  void dollars_and_hashes_are_plain_text(@TempDir Path root) throws IOException {
    assertThat(render(root, "${a} #{a}", Map.of())).contains("${a} #{a}");
  }

  @Test
  void a_papers_template_comes_before_the_generators(@TempDir Path root) throws IOException {
    write(root.resolve("home/templates/page.ftlh"), "home");
    write(root.resolve("home/templates/other.ftlh"), "home");
    write(root.resolve("paper/templates/page.ftlh"), "paper");
    PageTemplates templates = PageTemplates.of(paper(root), diagnostics);
    assertThat(templates.render("page.ftlh", Map.of())).contains("paper");
    assertThat(templates.render("other.ftlh", Map.of())).contains("home");
  }

  @Test
  void a_broken_template_is_reported_each_time_it_is_used(@TempDir Path root) throws IOException {
    write(root.resolve("paper/templates/page.ftlh"), "a\n<#if x>");
    PageTemplates templates = PageTemplates.of(paper(root), diagnostics);
    assertThat(templates.render("page.ftlh", Map.of())).isEmpty();
    assertThat(templates.render("page.ftlh", Map.of())).isEmpty();
    assertThat(found().code()).isEqualTo("template.syntax");
    assertThat(found().location().path()).isEqualTo("templates/page.ftlh");
    assertThat(found().location().line()).isEqualTo(2);
  }

  @Test
  void a_value_that_is_not_there_is_reported_at_its_place(@TempDir Path root) throws IOException {
    assertThat(render(root, "a\n  [=page.title]", Map.of("page", Map.of()))).isEmpty();
    assertThat(found().location()).hasToString("templates/page.ftlh:2:5");
    assertThat(found().message()).isEqualTo("'page.title' has no value here");
    assertThat(found().hint()).contains("default");
  }

  @Test
  void an_error_in_an_imported_template_names_that_template(@TempDir Path root) throws IOException {
    write(root.resolve("paper/templates/lib.ftlh"), "<#macro m>\n[=x]</#macro>");
    assertThat(render(root, "<#import \"lib.ftlh\" as lib><@lib.m/>", Map.of())).isEmpty();
    assertThat(found().location()).hasToString("templates/lib.ftlh:2:3");
  }

  @Test
  void a_template_that_is_not_there_is_reported(@TempDir Path root) throws IOException {
    write(root.resolve("paper/templates/page.ftlh"), "");
    assertThat(PageTemplates.of(paper(root), diagnostics).render("lost.ftlh", Map.of())).isEmpty();
    assertThat(found().code()).isEqualTo("template.not-found");
  }

  @Test
  void a_template_cannot_read_files_outside_its_folder(@TempDir Path root) throws IOException {
    write(root.resolve("paper/secret.txt"), "secret");
    assertThat(render(root, "<#include \"../secret.txt\">", Map.of())).isEmpty();
    assertThat(found().code()).startsWith("template.");
  }

  @Test
  void a_template_cannot_load_classes(@TempDir Path root) throws IOException {
    String attack = "[=\"freemarker.template.utility.Execute\"?new()(\"id\")]";
    assertThat(render(root, attack, Map.of())).isEmpty();
    assertThat(found().code()).isEqualTo("template.failed");
  }

  @Test
  void a_java_object_is_refused(@TempDir Path root) throws IOException {
    assertThat(render(root, "[=a.root]", Map.of("a", paper(root)))).isEmpty();
    assertThat(found().code()).isEqualTo("template.failed");
  }

  @Test
  void a_page_without_end_is_refused(@TempDir Path root) throws IOException {
    assertThat(render(root, "<#list 1.. as i>0123456789</#list>", Map.of())).isEmpty();
    assertThat(found().code()).isEqualTo("template.limit");
  }

  @Test
  void a_macro_that_calls_itself_without_end_is_refused(@TempDir Path root) throws IOException {
    assertThat(render(root, "<#macro m><@m/></#macro><@m/>", Map.of())).isEmpty();
    assertThat(found().code()).isIn("template.limit", "template.failed");
  }

  @Test
  void a_loop_that_never_ends_is_stopped_also_in_an_imported_template(@TempDir Path root)
      throws IOException {
    write(
        root.resolve("paper/templates/lib.ftlh"),
        "<#macro m><#list 1.. as i><#assign x = i></#list></#macro>");
    write(root.resolve("paper/templates/page.ftlh"), "<#import \"lib.ftlh\" as lib><@lib.m/>");
    PageTemplates templates = PageTemplates.of(paper(root), Duration.ofMillis(50), diagnostics);
    assertThat(templates.render("page.ftlh", Map.of())).isEmpty();
    assertThat(found().code()).isEqualTo("template.limit");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void a_link_that_leads_out_of_the_folder_is_no_template(@TempDir Path root) throws IOException {
    write(root.resolve("secret.ftlh"), "secret");
    write(root.resolve("paper/templates/page.ftlh"), "<#include \"link.ftlh\">");
    Files.createSymbolicLink(
        root.resolve("paper/templates/link.ftlh"), root.resolve("secret.ftlh"));
    assertThat(PageTemplates.of(paper(root), diagnostics).render("page.ftlh", Map.of())).isEmpty();
    assertThat(found().code()).isEqualTo("template.failed");
  }

  private Optional<String> render(Path root, String template, Map<String, ?> model)
      throws IOException {
    write(root.resolve("paper/templates/page.ftlh"), template);
    return PageTemplates.of(paper(root), diagnostics).render("page.ftlh", model);
  }

  private Diagnostic found() {
    assertThat(diagnostics.sorted()).hasSize(1);
    return diagnostics.sorted().get(0);
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static Paper paper(Path root) {
    Localized text = Localized.same("x");
    return new Paper(
        root.resolve("paper"),
        root.resolve("home"),
        "x",
        text,
        text,
        List.of(Language.ZH),
        List.of(),
        "1",
        LocalDate.of(2026, 11, 21),
        text,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Paper.Pages.NONE);
  }
}
