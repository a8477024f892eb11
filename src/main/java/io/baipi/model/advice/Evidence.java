package io.baipi.model.advice;

import io.baipi.data.Value;
import io.baipi.model.Named;
import io.baipi.text.Localized;
import java.util.Optional;

/**
 * A result or a table that speaks for advice.
 *
 * @param name how the file refers to it, such as {@code model.cloud-go-version.lowest}
 * @param title the title of the model, part or table
 * @param value the fact's value, when it is a fact
 */
record Evidence(Advice.Counsel counsel, Named name, Localized title, Optional<Value> value) {}
