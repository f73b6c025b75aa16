package io.ekkogen.emit;

import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.model.Library;
import io.ekkogen.model.LibraryArtifact;
import io.ekkogen.model.type.Text;
import io.ekkogen.output.GeneratedFile;
import io.ekkogen.output.GeneratedMark;
import java.util.List;

/**
 * Generates the manifest: a properties file by which the runtime finds what was generated for a
 * library, without a parser for JSON.
 *
 * <p>An artifact is {@code artifact.<platform>} with its hash, if any, as {@code
 * sha256.<platform>}; {@code lazy.<platform>} is {@code true} or absent. What it depends on is
 * numbered in its order: {@code dependsOn.<platform>.1} with {@code sha256.<platform>.1}, and so
 * on. A platform is {@code os/arch}, or {@code os} for all of its architectures. {@code
 * signalChaining} is {@code true} or absent.
 */
public final class ManifestGenerator {
  /** The class path folder of manifests and glue. */
  public static final String FOLDER = "META-INF/ekkogen/";

  private final StringBuilder text = new StringBuilder();

  private ManifestGenerator() {}

  /** Generates the manifest. */
  public static GeneratedFile generate(Library library, boolean withJs, List<String> jsExports) {
    ManifestGenerator manifest = new ManifestGenerator();
    manifest.text.append(GeneratedMark.line("#", library.mappingFile()));
    manifest.put("name", library.name());
    library.version().ifPresent(version -> manifest.put("version", version));
    manifest.put("mapping", library.mappingFile());
    manifest.put("interface", library.javaPackage() + "." + library.javaName());
    for (LibraryArtifact artifact : library.artifacts()) {
      manifest.put("artifact." + artifact.key(), artifact.file());
      artifact.sha256().ifPresent(hash -> manifest.put("sha256." + artifact.key(), hash));
      if (artifact.lazy()) {
        manifest.put("lazy." + artifact.key(), "true");
      }
      manifest.putDependencies(artifact);
    }
    if (library.signalChaining()) {
      manifest.put("signalChaining", "true");
    }
    if (withJs) {
      manifest.put(
          "host", library.javaPackage() + "." + GeneratedClass.HOST.of(library.javaName()));
      manifest.put("glue", FOLDER + library.name() + ".glue.js");
      manifest.put("exports", String.join(",", jsExports));
    }
    return new GeneratedFile(
        GeneratedFile.Kind.RESOURCE,
        FOLDER + library.name() + ".properties",
        manifest.text.toString());
  }

  /** Each has its own key, because a file name may contain any separator. */
  private void putDependencies(LibraryArtifact artifact) {
    int number = 1;
    for (LibraryArtifact.Dependency dependency : artifact.dependsOn()) {
      String key = artifact.key() + "." + number++;
      put("dependsOn." + key, dependency.file());
      dependency.sha256().ifPresent(hash -> put("sha256." + key, hash));
    }
  }

  /** Escapes as {@link java.util.Properties#load} reads. */
  private void put(String key, Text value) {
    put(key, value.characters());
  }

  private void put(String key, String value) {
    text.append(key).append('=');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' || c == ' ' && i == 0) {
        text.append('\\').append(c);
      } else {
        UnicodeEscape.append(text, c);
      }
    }
    text.append('\n');
  }
}
