package io.baipi.chapter;

import io.baipi.data.Value;
import io.baipi.diagnostic.Location;

/**
 * A number or word in a chapter that comes from data.
 *
 * @param expression how the chapter names it, such as {@code data.companies["Uber"].go_code_share}
 * @param shown what the reader sees
 */
public record Binding(String expression, String shown, Value value, Location location) {}
