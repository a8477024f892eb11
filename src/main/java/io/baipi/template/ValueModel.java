package io.baipi.template;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import io.baipi.data.Value;
import io.baipi.text.Language;
import io.baipi.text.Numbers;
import io.baipi.text.Spelling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value of the data, and the forms in which a text can print it. */
abstract class ValueModel extends NamedModel {
  private static final List<String> NUMBER_FORMS =
      List.of("short", "number", "whole", "absolute", "signed");

  private final String path;
  private final Value value;
  private final String origin;
  private final String shown;
  private final Language language;

  private ValueModel(String path, String origin, Value value, String shown, Language language) {
    this.path = path;
    this.origin = origin;
    this.value = value;
    this.shown = shown;
    this.language = language;
  }

  /**
   * The model of a value, in the form that the value has by itself.
   *
   * @param origin where it stands, in words for the reader
   */
  static ValueModel of(String path, String origin, Value value, Language language) {
    return of(path, origin, value, shown(value, language), language);
  }

  private static String shown(Value value, Language language) {
    if (value instanceof Value.Missing) {
      return language == Language.ZH ? "未公布" : "not published";
    }
    return value.show(language);
  }

  private static ValueModel of(
      String path, String origin, Value value, String shown, Language language) {
    if (value instanceof Value.Num num) {
      return new NumberModel(path, origin, num, shown, language);
    }
    if (value instanceof Value.Text) {
      return new TextModel(path, origin, value, shown, language);
    }
    if (value instanceof Value.Truth truth) {
      return new TruthModel(path, origin, truth, shown, language);
    }
    return new NoNumberModel(path, origin, value, shown, language);
  }

  Value value() {
    return value;
  }

  /** Where it stands and how sure it is, in words for the reader. */
  String lineage() {
    String label = value.provenance().label().in(language);
    return language == Language.ZH ? origin + "（" + label + "）" : origin + " (" + label + ")";
  }

  /** What the reader sees. */
  String shown() {
    return shown;
  }

  @Override
  String path() {
    return path;
  }

  @Override
  String kind() {
    return "a value";
  }

  @Override
  public TemplateModel get(String form) throws TemplateModelException {
    boolean known = !(value instanceof Value.Missing);
    if (form.equals("known")) {
      return known ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    if (form.equals("orElse")) {
      return (TemplateMethodModelEx) this::orElse;
    }
    if (value instanceof Value.Num num) {
      Optional<ValueModel> model = form(num, form);
      if (model.isPresent()) {
        return model.get();
      }
    }
    if (value instanceof Value.Range range && (form.equals("low") || form.equals("high"))) {
      BigDecimal end = form.equals("low") ? range.low() : range.high();
      return of(
          path + "." + form,
          origin,
          new Value.Num(end, range.unit(), range.provenance(), range.lineage()),
          language);
    }
    if (!known && (NUMBER_FORMS.contains(form) || form.equals("low") || form.equals("high"))) {
      return this;
    }
    throw unknownForm(form);
  }

  private Optional<ValueModel> form(Value.Num num, String form) {
    BigDecimal number = num.number();
    return switch (form) {
      case "short" -> Optional.of(as(num, Numbers.compact(number, num.unit(), language)));
      case "number" -> Optional.of(as(num, Numbers.plain(number)));
      case "whole" -> Optional.of(as(with(num, number.setScale(0, RoundingMode.HALF_UP))));
      case "absolute" -> Optional.of(as(with(num, number.abs())));
      case "signed" -> Optional.of(as(num, (number.signum() > 0 ? "+" : "") + shown));
      case "low", "high" -> Optional.of(this);
      default -> Optional.empty();
    };
  }

  private UnknownName unknownForm(String form) {
    List<String> forms = new ArrayList<>(List.of("known", "orElse"));
    if (value instanceof Value.Num) {
      forms.addAll(NUMBER_FORMS);
    }
    if (!(value instanceof Value.Text || value instanceof Value.Truth)) {
      forms.addAll(List.of("low", "high"));
    }
    return new UnknownName(
        form, "form", path + " has no form '" + form + "'", Spelling.hint(form, forms));
  }

  private Object orElse(List<?> arguments) throws TemplateModelException {
    if (arguments.size() != 1 || !(arguments.get(0) instanceof TemplateScalarModel words)) {
      throw new Misuse(
          "template.arguments", "orElse takes one text", "write .orElse(\"not published\")");
    }
    return value instanceof Value.Missing ? as(value, words.getAsString()) : this;
  }

  private ValueModel as(Value form) {
    return of(path, origin, form, language);
  }

  private ValueModel as(Value same, String words) {
    return of(path, origin, same, words, language);
  }

  private static Value.Num with(Value.Num num, BigDecimal number) {
    return new Value.Num(number, num.unit(), num.provenance(), num.lineage());
  }

  /** A number, which can be compared and calculated with. */
  private static final class NumberModel extends ValueModel implements TemplateNumberModel {
    private final BigDecimal number;

    NumberModel(String path, String origin, Value.Num value, String shown, Language language) {
      super(path, origin, value, shown, language);
      this.number = value.number();
    }

    @Override
    public Number getAsNumber() {
      return number;
    }
  }

  /** A text, which can be compared. */
  private static final class TextModel extends ValueModel implements TemplateScalarModel {
    TextModel(String path, String origin, Value value, String shown, Language language) {
      super(path, origin, value, shown, language);
    }

    @Override
    public String getAsString() {
      return shown();
    }
  }

  /** True or false. */
  private static final class TruthModel extends ValueModel implements TemplateBooleanModel {
    private final boolean truth;

    TruthModel(String path, String origin, Value.Truth value, String shown, Language language) {
      super(path, origin, value, shown, language);
      this.truth = value.truth();
    }

    @Override
    public boolean getAsBoolean() {
      return truth;
    }
  }

  /** A range or a missing value: it prints itself, but is not one number. */
  private static final class NoNumberModel extends ValueModel implements TemplateNumberModel {
    NoNumberModel(String path, String origin, Value value, String shown, Language language) {
      super(path, origin, value, shown, language);
    }

    @Override
    public Number getAsNumber() throws TemplateModelException {
      if (value() instanceof Value.Missing) {
        throw new Misuse(
            "template.missing-value",
            path() + " is missing: it cannot be compared or calculated with",
            "put <#if " + path() + ".known> around it");
      }
      throw new Misuse(
          "template.range",
          path() + " is a range (" + shown() + "), not one number",
          "use " + path() + ".low or " + path() + ".high");
    }
  }
}
