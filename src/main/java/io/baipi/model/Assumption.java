package io.baipi.model;

import io.baipi.diagnostic.Location;
import io.baipi.text.Localized;

/**
 * What a source leaves open and a model had to choose.
 *
 * @param what the question left open
 * @param value what was chosen
 * @param because why
 */
public record Assumption(Localized what, Localized value, Localized because, Location location) {}
