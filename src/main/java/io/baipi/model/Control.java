package io.baipi.model;

import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that readers can set when they try a model. */
public final class Control {
  private final Map<String, Object> data = new LinkedHashMap<>();

  private Control(String type, String name, Localized title, Unit unit) {
    data.put("type", type);
    data.put("name", name);
    data.put("title", title);
    data.put("suffix", Shown.suffix(unit));
  }

  /** A number in a unit. */
  public static Control number(String name, Localized title, Unit unit) {
    return new Control("number", name, title, unit);
  }

  /** Some numbers in a unit, of which each may be unknown. */
  public static Control numbers(String name, Localized title, Unit unit) {
    return new Control("numbers", name, title, unit);
  }

  /** Yes or no. */
  public static Control truth(String name, Localized title) {
    return new Control("truth", name, title, Units.ONE);
  }

  /**
   * A text.
   *
   * @param known texts that readers may want
   */
  public static Control text(String name, Localized title, List<String> known) {
    Control control = new Control("text", name, title, Units.ONE);
    control.data.put("known", List.copyOf(known));
    return control;
  }

  /**
   * One of several.
   *
   * @param options their titles by name; the first is taken where readers choose none
   */
  public static Control choice(String name, Localized title, Map<String, Localized> options) {
    Control control = new Control("choice", name, title, Units.ONE);
    control.data.put(
        "options",
        options.entrySet().stream()
            .map(option -> Shown.map("name", option.getKey(), "title", option.getValue()))
            .toList());
    return control;
  }

  /** The values that the model is declared for; others are calculated with, and that is said. */
  public Control declared(BigDecimal low, BigDecimal high, Unit unit) {
    data.put("low", low);
    data.put("high", high);
    data.put("low_shown", Shown.number(low, unit));
    data.put("high_shown", Shown.number(high, unit));
    return this;
  }

  /** Which ends of what is declared no source gives. */
  public Control assumed(boolean low, boolean high) {
    data.put("low_assumed", low);
    data.put("high_assumed", high);
    return this;
  }

  /** Where a slider may go; the model says nothing of it. */
  public Control slides(BigDecimal low, BigDecimal high) {
    data.put("from", low);
    data.put("to", high);
    return this;
  }

  /** How far apart the values are that the slider and the arrow keys reach. */
  public Control step(BigDecimal step) {
    data.put("step", step);
    return this;
  }

  /** Only whole numbers have a meaning. */
  public Control whole() {
    data.put("whole", true);
    return step(BigDecimal.ONE);
  }

  /** Numbers below this one have no meaning. */
  public Control least(BigDecimal least) {
    data.put("least", least);
    return this;
  }

  /** Numbers up to this one have no meaning. */
  public Control above(BigDecimal bound) {
    data.put("above", bound);
    return this;
  }

  /** Numbers above this one have no meaning. */
  public Control most(BigDecimal most) {
    data.put("most", most);
    return this;
  }

  /** May be left unknown. */
  public Control open() {
    data.put("open", true);
    return this;
  }

  /** What it is at first; empty for unknown. */
  public Control value(Optional<?> value) {
    value.ifPresent(v -> data.put("value", v));
    return this;
  }

  String name() {
    return (String) data.getOrDefault("name", "");
  }

  Map<String, Object> map(List<Map<String, Object>> notes) {
    Map<String, Object> map = new LinkedHashMap<>(data);
    map.put("notes", notes);
    return map;
  }
}
