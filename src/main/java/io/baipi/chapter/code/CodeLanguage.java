package io.baipi.chapter.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CPlusPlusTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSSTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DockerTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HTMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.IniTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JsonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MakefileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PropertiesFileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ProtoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PythonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RustTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.SQLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TypeScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.UnixShellTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.XMLTokenMaker;
import org.jspecify.annotations.Nullable;

/** A language of code blocks, and the words that a block names it by. */
enum CodeLanguage {
  GO(GoTokenMaker::new, Calls.MARKED, "go", "golang"),
  JAVA(JavaTokenMaker::new, Calls.MARKED, "java"),
  SHELL(UnixShellTokenMaker::new, Calls.PLAIN, "bash", "sh", "shell", "zsh", "console"),
  SQL(SQLTokenMaker::new, Calls.PLAIN, "sql"),
  YAML(null, Calls.PLAIN, "yaml", "yml"),
  JSON(JsonTokenMaker::new, Calls.PLAIN, "json"),
  RUST(RustTokenMaker::new, Calls.MARKED, "rust", "rs"),
  C(CTokenMaker::new, Calls.MARKED, "c", "h"),
  CPP(CPlusPlusTokenMaker::new, Calls.MARKED, "cpp", "c++", "cc", "hpp"),
  PYTHON(PythonTokenMaker::new, Calls.MARKED, "python", "py"),
  JAVASCRIPT(JavaScriptTokenMaker::new, Calls.MARKED, "javascript", "js"),
  TYPESCRIPT(TypeScriptTokenMaker::new, Calls.MARKED, "typescript", "ts"),
  XML(XMLTokenMaker::new, Calls.PLAIN, "xml", "svg"),
  HTML(HTMLTokenMaker::new, Calls.PLAIN, "html"),
  CSS(CSSTokenMaker::new, Calls.PLAIN, "css"),
  INI(IniTokenMaker::new, Calls.PLAIN, "ini", "toml"),
  PROPERTIES(PropertiesFileTokenMaker::new, Calls.PLAIN, "properties"),
  PROTOBUF(ProtoTokenMaker::new, Calls.PLAIN, "proto", "protobuf"),
  DOCKERFILE(DockerTokenMaker::new, Calls.PLAIN, "dockerfile", "docker"),
  MAKEFILE(MakefileTokenMaker::new, Calls.PLAIN, "makefile", "make"),
  NONE(null, Calls.PLAIN, "none", "text", "txt", "plain", "plaintext");

  /** Whether an identifier before a bracket is a function. */
  private enum Calls {
    MARKED,
    PLAIN
  }

  private final Optional<Supplier<TokenMaker>> tokens;
  private final boolean marksCalls;
  private final List<String> names;

  CodeLanguage(@Nullable Supplier<TokenMaker> tokens, Calls calls, String... names) {
    this.tokens = Optional.ofNullable(tokens);
    this.marksCalls = calls == Calls.MARKED;
    this.names = List.of(names);
  }

  /** The language that a block's word names, in capitals or not. */
  static Optional<CodeLanguage> named(String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    for (CodeLanguage language : values()) {
      if (language.names.contains(wanted)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** Every word that names a language, sorted. */
  static List<String> words() {
    List<String> words = new ArrayList<>();
    for (CodeLanguage language : values()) {
      words.addAll(language.names);
    }
    words.sort(null);
    return List.copyOf(words);
  }

  /** Splits a code into spans that join to the code again. */
  List<Span> spans(String code) {
    if (this == YAML) {
      return YamlTokens.spans(code);
    }
    if (tokens.isEmpty()) {
      return List.of(new Span(Kind.PLAIN, code));
    }
    Masked masked =
        switch (this) {
          case GO -> Masked.goRawStrings(code);
          case RUST -> Masked.rustLifetimes(code);
          default -> Masked.nothing(code);
        };
    return new LibraryTokens(tokens.get().get(), marksCalls).spans(code, masked);
  }
}
