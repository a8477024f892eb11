package io.baipi.model;

import java.util.Map;

/**
 * What a page needs so that readers can work a model out with inputs of their own.
 *
 * @param kind the page's kind, which names its template and script, such as {@code weights}
 * @param data what the script reads: maps with text keys, lists, texts, {@code BigDecimal}s, truth
 *     values, {@code Localized} texts, which the page writes in its language, and an empty {@code
 *     Optional} for what is not there
 */
public record Exploration(String kind, Map<String, Object> data) {}
