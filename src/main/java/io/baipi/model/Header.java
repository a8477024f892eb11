package io.baipi.model;

import io.baipi.diagnostic.Location;
import io.baipi.text.Localized;
import java.util.List;
import java.util.Map;

/**
 * What every model has, whatever its kind.
 *
 * @param factTitles the titles of facts that have one, by the fact's name
 * @param printed the columns of the result that are printed; all of them when empty
 * @param explain the author's own words for steps of the method, by the step's id
 */
public record Header(
    String id,
    Localized title,
    Localized about,
    List<String> sources,
    List<Assumption> assumptions,
    List<Fact> facts,
    Map<String, Localized> factTitles,
    List<Named> printed,
    Map<String, Localized> explain,
    Location location) {}
