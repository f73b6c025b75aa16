package io.ekkogen.conformance.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.Rules;
import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The libraries that were compiled for platforms on which nothing can run here have every symbol
 * that the mappings name for the platform. {@code .ci/platforms} writes what they export beside
 * them.
 */
@Rules({"F-19", "F-82"})
class CompiledExportsTest {

  /** Where nothing was compiled for another platform, there is one that has nothing to check. */
  static List<Platform> compiled() {
    return Stream.concat(
            Stream.of(Platform.current()),
            Platform.all().stream().filter(platform -> exports(platform, "scalars") != null))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("compiled")
  void everySymbolIsThere(Platform platform) {
    for (Fixture fixture : Fixture.all()) {
      Set<String> exported = exports(platform, fixture.name());
      if (exported != null) {
        assertThat(exported)
            .as("%s for %s", fixture.name(), platform.key())
            .containsAll(symbols(fixture, platform));
      }
    }
  }

  private static Set<String> exports(Platform platform, String library) {
    String list = "/META-INF/native/" + platform.folder() + "/" + library + ".exports";
    try (InputStream in = NativeFixtures.class.getResourceAsStream(list)) {
      return in == null
          ? null
          : new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(symbol -> undecorated(platform, symbol.strip()))
              .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new AssertionError(list, e);
    }
  }

  /**
   * Every C symbol of macOS begins with an underscore, which {@code dlsym} adds. Those of stdcall
   * and fastcall on 32-bit Windows end in the size of the arguments, which DecoratedNamesTest
   * checks.
   */
  private static String undecorated(Platform platform, String symbol) {
    if (platform.os() == OperatingSystem.DARWIN) {
      return symbol.replaceFirst("^_", "");
    }
    return platform.key().equals("windows/x86") ? symbol.replaceAll("^@|@\\d+$", "") : symbol;
  }

  private static Set<String> symbols(Fixture fixture, Platform platform) {
    Set<String> symbols = new TreeSet<>();
    fixture
        .exports()
        .forEach(
            (name, function) -> {
              if (isOn(platform, function)) {
                symbols.add(symbol(name, function.get("entryPoint"), platform));
              }
            });
    return symbols;
  }

  private static boolean isOn(Platform platform, Map<String, Object> function) {
    List<String> platforms = Json.texts(function.get("platforms"));
    return function.get("optional") == null
        && (platforms.isEmpty()
            || platforms.contains(platform.key())
            || platforms.contains(platform.os().key()));
  }

  private static String symbol(String name, Object entryPoint, Platform platform) {
    if (entryPoint instanceof Map<?, ?> byPlatform) {
      Object own = byPlatform.get(platform.key());
      Object common = own == null ? byPlatform.get(platform.os().key()) : own;
      return common == null ? name : (String) common;
    }
    return entryPoint == null ? name : (String) entryPoint;
  }
}
