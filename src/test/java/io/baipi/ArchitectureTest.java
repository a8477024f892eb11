package io.baipi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The shape of the house: packages follow the data's way, one library stands behind one package.
 */
class ArchitectureTest {
  /** The data's way: a package may use those before it, never those after it. */
  private static final List<String> WAY =
      List.of(
          "diagnostic",
          "text",
          "memo",
          "task",
          "yaml",
          "paper",
          "data",
          "publish",
          "citation",
          "evidence",
          "font",
          "look",
          "model",
          "template",
          "html",
          "typography",
          "term",
          "translation",
          "figure",
          "issue",
          "chapter",
          "review",
          "lineage",
          "card",
          "site",
          "pdf",
          "coverage",
          "compare",
          "links",
          "build",
          "report",
          "fix",
          "doctor",
          "scaffold",
          "serve",
          "cli");

  /** Each library's packages and the only package of ours that may use them. */
  private static final Map<String, String> LIBRARIES = new LinkedHashMap<>();

  static {
    LIBRARIES.put("org.snakeyaml..", "yaml");
    LIBRARIES.put("de.siegmar..", "data");
    LIBRARIES.put("com.fasterxml..", "data.json");
    LIBRARIES.put("de.undercouch..", "citation");
    LIBRARIES.put("org.jbibtex..", "citation");
    LIBRARIES.put("org.hipparchus..", "model.index");
    LIBRARIES.put("org.duckdb..", "model.collect");
    LIBRARIES.put("org.apache.spark..", "model.collect.spark");
    LIBRARIES.put("freemarker..", "template");
    LIBRARIES.put("org.jsoup..", "html");
    LIBRARIES.put("org.jfree..", "figure.chart");
    LIBRARIES.put("org.apache.batik.svggen..", "figure.chart");
    LIBRARIES.put("org.apache.batik.bridge..", "card");
    LIBRARIES.put("org.apache.batik.gvt..", "card");
    LIBRARIES.put("org.eclipse.elk..", "figure.flow");
    LIBRARIES.put("org.fife..", "chapter.code");
    LIBRARIES.put("org.commonmark..", "chapter.markdown");
    LIBRARIES.put("org.asciidoctor..", "chapter.asciidoc");
    LIBRARIES.put("org.jbake..", "site.bake");
    LIBRARIES.put("com.openhtmltopdf..", "pdf");
    LIBRARIES.put("org.apache.pdfbox..", "pdf");
    LIBRARIES.put("picocli..", "cli");
  }

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.baipi");

  @Test
  void packages_use_only_those_before_them_on_the_datas_way() {
    for (int i = 0; i < WAY.size(); i++) {
      String[] later =
          WAY.subList(i + 1, WAY.size()).stream()
              .map(name -> "io.baipi." + name + "..")
              .toArray(String[]::new);
      if (later.length > 0) {
        noClasses()
            .that()
            .resideInAPackage("io.baipi." + WAY.get(i) + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later)
            .allowEmptyShould(false)
            .check(CLASSES);
      }
    }
  }

  @Test
  void site_and_pdf_do_not_know_each_other() {
    noClasses()
        .that()
        .resideInAPackage("io.baipi.pdf..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.baipi.site..")
        .check(CLASSES);
  }

  @Test
  void every_package_has_its_place_on_the_way() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
        .allSatisfy(
            name ->
                assertThat(WAY)
                    .contains(name.substring("io.baipi.".length()).replaceFirst("\\..*", "")));
  }

  @Test
  void each_library_stands_behind_one_package() {
    LIBRARIES.forEach(
        (library, owner) ->
            noClasses()
                .that()
                .resideOutsideOfPackages("io.baipi." + owner, "io.baipi." + owner + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES));
  }

  @Test
  void there_is_no_static_state_that_changes() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(named("not enum switch tables", c -> !c.isAnonymousClass()))
        .should()
        .beFinal()
        .check(CLASSES);
  }

  @Test
  void names_say_what_a_thing_is() {
    noClasses().should().haveNameMatching(".*(Utils?|Manager|Helper|Impl)$").check(CLASSES);
  }

  @Test
  void no_database_is_on_the_class_path() {
    assertThat(getClass().getClassLoader().getResource("com/orientechnologies")).isNull();
  }

  private static DescribedPredicate<JavaClass> named(
      String description, java.util.function.Predicate<JavaClass> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }
}
