package io.ekkogen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of ekkogen. */
public final class Version implements IVersionProvider {

  /** The version number, such as {@code 1.2.0}. */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream resource = Version.class.getResourceAsStream("version.properties")) {
      properties.load(resource);
    } catch (IOException e) {
      throw new IllegalStateException("version.properties is missing from the jar", e);
    }
    return properties.getProperty("version");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"ekkogen " + current()};
  }
}
