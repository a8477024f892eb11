package io.baipi.figure.spec;

import java.util.List;

/**
 * The words of one kind of figure.
 *
 * @param kind the kind's own word, such as {@code grouped-bar}
 * @param channels what it binds to columns
 */
public record Vocabulary(String kind, List<Channel> channels) {}
