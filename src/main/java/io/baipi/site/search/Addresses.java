package io.baipi.site.search;

import io.baipi.data.Table;
import io.baipi.model.ModelResult;
import java.util.Set;
import java.util.function.Function;

/**
 * Where an edition's pages are.
 *
 * @param data the file name of a dataset's page
 * @param method the file name of a model's page
 * @param pages the file names of all of the edition's pages
 */
public record Addresses(
    Function<Table, String> data, Function<ModelResult, String> method, Set<String> pages) {}
