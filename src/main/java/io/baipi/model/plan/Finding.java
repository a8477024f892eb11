package io.baipi.model.plan;

import io.baipi.data.Value;
import io.baipi.model.Source;
import io.baipi.text.Localized;

/**
 * What one check found: a row of the result.
 *
 * @param kind what is checked
 * @param name what it is checked of
 * @param detail what breaks it, or missing
 */
record Finding(
    String key,
    Localized kind,
    Localized name,
    Verdict verdict,
    Source source,
    Value target,
    Value found,
    Value detail) {}
