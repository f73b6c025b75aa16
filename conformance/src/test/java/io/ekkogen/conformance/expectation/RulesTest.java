package io.ekkogen.conformance.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.Rules;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** Checks that every rule of the format page is demonstrated by a test. */
class RulesTest {
  private static final Path PAGE = Path.of("..", "docs", "format.md");
  private static final Pattern RULE = Pattern.compile("\\*\\*(F-\\d+)\\*\\*");

  @Test
  void everyRuleOfThePageIsShown() throws IOException {
    Set<String> notShown = inPage();
    notShown.removeAll(shown());
    assertThat(notShown).isEmpty();
  }

  @Test
  void nothingNamesARuleThatIsNotInThePage() throws IOException {
    Set<String> unknown = shown();
    unknown.removeAll(inPage());
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyFixtureNamesRules() {
    assertThat(Fixture.all().stream().flatMap(fixture -> fixture.expectations().stream()))
        .allSatisfy(expectation -> assertThat(expectation.rules()).isNotEmpty());
  }

  private static Set<String> inPage() throws IOException {
    return RULE.matcher(Files.readString(PAGE))
        .results()
        .map(rule -> rule.group(1))
        .collect(Collectors.toCollection(RulesTest::inOrder));
  }

  private static Set<String> shown() {
    Set<String> shown = inOrder();
    Fixture.all().stream()
        .flatMap(fixture -> fixture.expectations().stream())
        .forEach(expectation -> shown.addAll(expectation.rules()));
    DiagnosedMapping.all().forEach(mapping -> shown.addAll(mapping.rules()));
    testClasses()
        .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredMethods())))
        .forEach(element -> shown.addAll(rules(element)));
    return shown;
  }

  private static Stream<Class<?>> testClasses() {
    return ReflectionSupport.findAllClassesInPackage(
        "io.ekkogen.conformance", type -> true, name -> name.endsWith("Test"))
        .stream();
  }

  private static List<String> rules(AnnotatedElement element) {
    Rules rules = element.getAnnotation(Rules.class);
    return rules == null ? List.of() : List.of(rules.value());
  }

  private static Set<String> inOrder() {
    return new TreeSet<>(Comparator.comparingInt(rule -> Integer.parseInt(rule.substring(2))));
  }
}
