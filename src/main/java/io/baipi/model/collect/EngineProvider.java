package io.baipi.model.collect;

import io.baipi.model.EngineChoice;

/** Opens engines that JDBC does not reach; found through {@code ServiceLoader}. */
public interface EngineProvider {
  /** Whether it knows what a URL begins with. */
  boolean accepts(String url);

  /** Opens a session; fails within a time that a person waits. */
  Engine open(EngineChoice choice) throws EngineFailure;
}
