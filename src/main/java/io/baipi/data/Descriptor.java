package io.baipi.data;

import io.baipi.text.Localized;
import java.util.List;
import java.util.Map;

/** A data package's file: everything about the data but the data. */
record Descriptor(
    String name,
    Localized title,
    String licence,
    Map<String, Localized> sources,
    Map<String, Localized> shortTitles,
    List<Resource> resources) {}
