package io.baipi.cli;

import io.baipi.build.Generator;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"baipi " + Generator.VERSION};
  }
}
