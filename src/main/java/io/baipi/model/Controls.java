package io.baipi.model;

import io.baipi.text.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What readers can set when they try a model, each with the assumptions that concern it. */
public final class Controls {
  private final Header header;
  private final List<Control> controls = new ArrayList<>();
  private final Set<String> others = new LinkedHashSet<>();

  public Controls(Header header) {
    this.header = header;
  }

  public Controls add(Control control) {
    controls.add(control);
    return this;
  }

  public boolean has(String name) {
    return controls.stream().anyMatch(control -> control.name().equals(name));
  }

  /** Names something else that assumptions may concern, such as a result. */
  public Controls also(String name) {
    others.add(name);
    return this;
  }

  /**
   * What the page's template and script need: {@code about}; {@code inputs}; {@code notes}, the
   * assumptions that concern something else, by its name; {@code assumptions}, those that concern
   * the whole. A name that an assumption should not concern is reported.
   */
  public Map<String, Object> data(Inputs inputs) {
    Set<String> known = new LinkedHashSet<>();
    controls.forEach(control -> known.add(control.name()));
    known.addAll(others);
    List<Map<String, Object>> general = new ArrayList<>();
    for (Assumption assumption : header.assumptions()) {
      if (assumption.concerns().isEmpty()) {
        general.add(note(assumption));
      }
      for (Named name : assumption.concerns()) {
        if (!known.contains(name.name())) {
          inputs.error(
              "model.unknown-input",
              name.location(),
              "there is no '" + name.name() + "' that readers could set or see",
              Spelling.hint(name.name(), known));
        }
      }
    }
    Map<String, Object> notes = new LinkedHashMap<>();
    others.forEach(name -> notes.put(name, notes(name)));
    return Shown.map(
        "about",
        header.about(),
        "inputs",
        controls.stream().map(control -> control.map(notes(control.name()))).toList(),
        "notes",
        notes,
        "assumptions",
        general);
  }

  private List<Map<String, Object>> notes(String name) {
    return header.assumptions().stream()
        .filter(a -> a.concerns().stream().anyMatch(n -> n.name().equals(name)))
        .map(Controls::note)
        .toList();
  }

  private static Map<String, Object> note(Assumption assumption) {
    return Shown.map(
        "what", assumption.what(), "value", assumption.value(), "because", assumption.because());
  }

  /** Reports assumptions that concern inputs where a model has none that readers can set. */
  static void expect(Optional<Exploration> exploration, Header header, Inputs inputs) {
    if (exploration.isPresent() && exploration.get().data().containsKey("notes")) {
      return;
    }
    for (Assumption assumption : header.assumptions()) {
      for (Named name : assumption.concerns()) {
        inputs.error(
            "model.unknown-input",
            name.location(),
            "readers cannot set '" + name.name() + "', as this kind of model takes no input",
            "leave out 'concerns'");
      }
    }
  }
}
