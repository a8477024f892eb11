package io.baipi.data;

import java.util.List;
import java.util.Optional;

/**
 * What a field's cells must satisfy, as Table Schema defines it.
 *
 * @param required no cell may be missing
 * @param unique no value may stand twice
 * @param minimum the smallest number or earliest date allowed, as written
 * @param maximum the largest number or latest date allowed, as written
 * @param values the values allowed ({@code enum}); empty for any
 * @param pattern a regular expression that a whole text must match
 */
public record Constraints(
    boolean required,
    boolean unique,
    Optional<String> minimum,
    Optional<String> maximum,
    List<String> values,
    Optional<String> pattern) {

  /** No constraint at all. */
  public static final Constraints NONE =
      new Constraints(
          false, false, Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  public Constraints {
    values = List.copyOf(values);
  }
}
