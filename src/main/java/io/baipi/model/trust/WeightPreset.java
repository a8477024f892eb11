package io.baipi.model.trust;

import io.baipi.text.Localized;
import java.util.List;

/**
 * Weights that a model names beside its own.
 *
 * @param weights a weight a part, in preorder
 */
@SuppressWarnings("ArrayRecordComponent") // weights, which nobody compares
public record WeightPreset(String name, Localized title, double[] weights) {

  /** The variants of a model that change weights and nothing else, in the order of the file. */
  public static List<WeightPreset> of(Trust trust, Subject subject) {
    return trust.variants().stream()
        .filter(variant -> variant.equal() || !variant.weights().isEmpty())
        .filter(
            variant ->
                variant.scale().isEmpty()
                    && variant.combine().isEmpty()
                    && variant.missing().isEmpty()
                    && variant.ties().isEmpty())
        .map(
            variant ->
                new WeightPreset(
                    variant.name().name(),
                    variant.title(),
                    ComparisonTable.weights(subject, variant)))
        .toList();
  }
}
