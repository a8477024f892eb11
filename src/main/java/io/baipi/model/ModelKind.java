package io.baipi.model;

import io.baipi.yaml.Fields;
import java.util.List;
import java.util.Optional;

/**
 * A kind of model, such as a composite indicator or a list of rules: what a model's file can
 * declare besides what all have.
 */
public interface ModelKind {
  /** The word of a model's file that makes it of this kind, such as {@code groups}. */
  String word();

  /** Other words that do so too, alone or beside the first. */
  default List<String> otherWords() {
    return List.of();
  }

  /** The ids of the steps of its method, which {@code explain} can put into the author's words. */
  List<String> steps();

  /** The words that {@code explain} can be as a single word: what is to be traced to its causes. */
  default List<String> explanations() {
    return List.of();
  }

  /** Whether an assumption's {@code vary} has a meaning for this kind, which then reads it. */
  default boolean variesAssumptions() {
    return false;
  }

  /**
   * Reads what only this kind has.
   *
   * @return empty when something is missing, which is reported
   */
  Optional<Model> read(Header header, Fields model, Words words);
}
