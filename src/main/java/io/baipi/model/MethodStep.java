package io.baipi.model;

import io.baipi.text.Localized;
import java.util.Optional;

/**
 * One step of a model, explained to readers of its method page.
 *
 * @param title what the step does, such as "Normalise"
 * @param text how, in a sentence or two
 * @param mathml the arithmetic as presentation MathML, where there is any
 * @param part the name of the result part that shows the step's outcome, where there is one
 */
public record MethodStep(
    Localized title, Localized text, Optional<String> mathml, Optional<String> part) {}
