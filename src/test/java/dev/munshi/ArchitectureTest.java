package dev.munshi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

  private static final JavaClasses MUNSHI =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.munshi");

  @Test
  void arrows_run_down_only() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("dev.munshi..")
        .ensureAllClassesAreContainedInArchitecture()
        .layer("app")
        .definedBy("dev.munshi.app")
        .layer("slack")
        .definedBy("dev.munshi.chat.slack")
        .layer("matrix")
        .definedBy("dev.munshi.chat.matrix")
        .layer("web")
        .definedBy("dev.munshi.web")
        .layer("chat")
        .definedBy("dev.munshi.chat")
        .layer("digest")
        .definedBy("dev.munshi.digest")
        .layer("briefing")
        .definedBy("dev.munshi.briefing")
        .layer("evaluation")
        .definedBy("dev.munshi.evaluation")
        .layer("answer")
        .definedBy("dev.munshi.answer")
        .layer("generative")
        .definedBy("dev.munshi.answer.generative")
        .layer("claim")
        .definedBy("dev.munshi.claim")
        .layer("accounts")
        .definedBy("dev.munshi.answer.accounts")
        .layer("sentence")
        .definedBy("dev.munshi.sentence")
        .layer("retrieval")
        .definedBy("dev.munshi.retrieval")
        .layer("llm")
        .definedBy("dev.munshi.llm")
        .layer("feeds")
        .definedBy("dev.munshi.corpus.feeds")
        .layer("corpus")
        .definedBy("dev.munshi.corpus")
        .layer("reading")
        .definedBy("dev.munshi.corpus.reading")
        .layer("fetching")
        .definedBy("dev.munshi.corpus.fetching")
        .layer("index")
        .definedBy("dev.munshi.index")
        .layer("store")
        .definedBy("dev.munshi.store")
        .layer("article")
        .definedBy("dev.munshi.article")
        .layer("rendering")
        .definedBy("dev.munshi.rendering")
        .layer("document")
        .definedBy("dev.munshi.document")
        .layer("language")
        .definedBy("dev.munshi.language")
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("slack")
        .mayOnlyAccessLayers("chat", "digest", "answer", "store", "article", "document", "language")
        .whereLayer("matrix")
        .mayOnlyAccessLayers(
            "chat",
            "digest",
            "briefing",
            "answer",
            "store",
            "article",
            "rendering",
            "document",
            "language")
        .whereLayer("web")
        .mayOnlyAccessLayers("chat", "answer", "article", "rendering", "document", "language")
        .whereLayer("chat")
        .mayOnlyAccessLayers("digest", "answer", "store", "article", "document", "language")
        .whereLayer("digest")
        .mayOnlyAccessLayers(
            "briefing",
            "answer",
            "sentence",
            "retrieval",
            "index",
            "store",
            "article",
            "document",
            "language")
        .whereLayer("briefing")
        .mayOnlyAccessLayers(
            "answer", "sentence", "retrieval", "index", "article", "document", "language")
        .whereLayer("evaluation")
        .mayOnlyAccessLayers("answer", "retrieval", "index", "article")
        .whereLayer("answer")
        .mayOnlyAccessLayers(
            "accounts", "claim", "sentence", "retrieval", "index", "article", "language")
        .whereLayer("generative")
        .mayOnlyAccessLayers("answer", "llm", "language", "claim", "retrieval", "index", "article")
        .whereLayer("claim")
        .mayOnlyAccessLayers("sentence", "index", "article", "language")
        .whereLayer("accounts")
        .mayOnlyAccessLayers("sentence", "index", "article")
        .whereLayer("sentence")
        .mayOnlyAccessLayers("index", "article")
        .whereLayer("retrieval")
        .mayOnlyAccessLayers("llm", "index", "article")
        .whereLayer("llm")
        .mayNotAccessAnyLayer()
        .whereLayer("feeds")
        .mayOnlyAccessLayers("corpus", "reading", "fetching", "store", "article")
        .whereLayer("corpus")
        .mayOnlyAccessLayers("reading", "fetching", "index", "store", "article")
        .whereLayer("reading")
        .mayOnlyAccessLayers("article", "language")
        .whereLayer("fetching")
        .mayNotAccessAnyLayer()
        .whereLayer("index")
        .mayOnlyAccessLayers("article")
        .whereLayer("store")
        .mayOnlyAccessLayers("article")
        .whereLayer("article")
        .mayNotAccessAnyLayer()
        .whereLayer("rendering")
        .mayOnlyAccessLayers("document", "language")
        .whereLayer("document")
        .mayNotAccessAnyLayer()
        .whereLayer("language")
        .mayNotAccessAnyLayer()
        .check(MUNSHI);
  }

  @Test
  void packages_form_no_cycle() {
    slices().matching("dev.munshi.(**)").should().beFreeOfCycles().check(MUNSHI);
  }

  /** Foreign packages, and the packages of ours that may know them. */
  record Home(List<String> sdk, List<String> ours) {
    static Home of(String ours, String... sdk) {
      return new Home(List.of(sdk), List.of(ours.split(" ")));
    }

    String[] foreign() {
      return sdk.stream().map(name -> name + "..").toArray(String[]::new);
    }

    String[] own() {
      return ours.stream().map(name -> "dev.munshi." + name).toArray(String[]::new);
    }
  }

  static Stream<Home> homes() {
    return Stream.of(
        Home.of("chat.slack", "com.slack", "com.google.gson"),
        Home.of(
            "chat.matrix",
            "de.connect2x",
            "io.ktor",
            "kotlin",
            "kotlinx",
            "org.koin",
            "org.jetbrains.exposed"),
        Home.of("chat.slack corpus.fetching", "okhttp3"),
        Home.of("corpus.fetching", "crawlercommons.robots"),
        Home.of("answer answer.generative llm retrieval app", "dev.langchain4j"),
        Home.of("llm web answer.generative app", "io.micrometer"),
        Home.of("retrieval", "ai.onnxruntime", "ai.djl"),
        Home.of("index", "org.apache.lucene"),
        Home.of("corpus.reading corpus.feeds rendering web", "org.jsoup"),
        Home.of("corpus.reading", "org.commonmark", "org.apache.pdfbox", "org.apache.fontbox"),
        Home.of("corpus.feeds rendering", "com.rometools"),
        Home.of("corpus.feeds", "org.jdom2", "crawlercommons.sitemaps"),
        Home.of("rendering", "org.apache.james"),
        Home.of(
            "store",
            "java.sql",
            "javax.sql",
            "org.jdbi",
            "org.flywaydb",
            "com.zaxxer",
            "org.sqlite"),
        Home.of("web", "org.eclipse.jetty"),
        Home.of("web chat.slack", "jakarta.servlet"),
        Home.of("app", "picocli"),
        Home.of("app corpus.reading", "com.fasterxml.jackson.dataformat.yaml"),
        Home.of("article corpus.reading", "com.ibm.icu"));
  }

  @ParameterizedTest
  @MethodSource("homes")
  void types_of_foreign_libraries_stay_at_home(Home home) {
    noClasses()
        .that()
        .resideOutsideOfPackages(home.own())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(home.foreign())
        .check(MUNSHI);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Impl", "Util", "Utils", "Helper", "Manager"})
  void no_class_has_a_name_that_says_nothing(String ending) {
    noClasses().should().haveSimpleNameEndingWith(ending).check(MUNSHI);
  }

  @Test
  void every_package_says_what_may_be_null() {
    classes().should(new BeNullMarked()).check(MUNSHI);
  }

  private static final class BeNullMarked extends ArchCondition<JavaClass> {

    BeNullMarked() {
      super("lie in a package that is @NullMarked");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
      events.add(
          new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
    }
  }
}
