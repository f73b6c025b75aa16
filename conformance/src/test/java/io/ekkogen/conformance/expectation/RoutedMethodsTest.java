package io.ekkogen.conformance.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.InvocationMapper;
import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import io.ekkogen.conformance.Bindings;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The methods that plain JNA must not handle are those in {@code routed.txt}. {@code
 * -Dekkogen.goldens=update} regenerates it for review.
 */
class RoutedMethodsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/routed.txt");
  private static final Pattern MARKED =
      Pattern.compile("routes it through ekkogen's marshalling(?:(?!\\*/).)*\\*/[^;]*?(\\w+)\\(");

  @Test
  void routedMethodsAreThoseOfTheList() throws IOException {
    String routed =
        Fixture.all().stream()
            .map(fixture -> fixture + "\n" + lines(routed(fixture)))
            .collect(Collectors.joining("\n"));
    if ("update".equals(System.getProperty("ekkogen.goldens"))) {
      Files.writeString(GOLDEN, routed);
    }
    assertThat(routed)
        .as("run again with -Dekkogen.goldens=update if the change is meant")
        .isEqualTo(Files.readString(GOLDEN));
  }

  @ParameterizedTest
  @MethodSource("io.ekkogen.conformance.expectation.Fixture#all")
  void javadocMarksTheRoutedMethods(Fixture fixture) throws IOException {
    String source =
        Files.readString(
            Path.of(
                "target/generated-sources/ekkogen",
                fixture.type().getName().replace('.', '/') + ".java"));
    String flat = source.replaceAll("\n\\s+(\\* )?", " ");
    Set<String> marked =
        MARKED
            .matcher(flat)
            .results()
            .map(method -> method.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> routed = routed(fixture);
    // Background calls and accessors of variables are not C functions, so plain JNA cannot call
    // them.
    routed.removeIf(method -> !fixture.hasExport(method));
    assertThat(marked).isEqualTo(routed);
  }

  private static Set<String> routed(Fixture fixture) {
    InvocationMapper router =
        (InvocationMapper) Bindings.options(fixture.type()).get(Library.OPTION_INVOCATION_MAPPER);
    fixture.load(); // with its dependencies
    NativeLibrary library = NativeLibrary.getInstance(Bindings.file(fixture.name()).toString());
    return Arrays.stream(fixture.type().getMethods())
        .filter(method -> router.getInvocationHandler(library, method) != null)
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String lines(Set<String> names) {
    return names.stream().map(name -> "  " + name + "\n").collect(Collectors.joining());
  }
}
