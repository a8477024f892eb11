package io.baipi.yaml;

import io.baipi.diagnostic.Location;
import java.util.List;

/** A YAML node that knows where it stands. */
public sealed interface Yaml {
  /** Where the node starts. */
  Location location();

  /** What the node is, in words for messages. */
  String kind();

  /**
   * A scalar, as written.
   *
   * @param text its text
   * @param quoted whether it stood in quotes or as a block, so that it can only be text
   */
  record Scalar(String text, boolean quoted, Location location) implements Yaml {
    @Override
    public String kind() {
      return "a single value";
    }

    /** Where its text starts, which is behind a quote. */
    public Location textLocation() {
      return quoted && location.length() == text.length() + 2 ? location.right(1) : location;
    }

    /** Whether it is an unquoted {@code null}, {@code ~} or nothing. */
    public boolean isNull() {
      return !quoted && (text.isEmpty() || text.equals("null") || text.equals("~"));
    }
  }

  /** A list. */
  record Sequence(List<Yaml> items, Location location) implements Yaml {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** A mapping, its entries in the order of the file. */
  record Mapping(List<Entry> entries, Location location) implements Yaml {
    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** One key of a mapping and its value. */
  record Entry(Scalar key, Yaml value) {}
}
