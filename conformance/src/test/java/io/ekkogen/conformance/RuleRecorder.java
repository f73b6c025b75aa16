package io.ekkogen.conformance;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * Appends a line {@code RULE passed TEST} or {@code RULE failed TEST} for every rule that a test
 * demonstrates, to the file that the property {@code ekkogen.rules} names. {@code .ci/platforms}
 * makes the table of platforms from them.
 */
public final class RuleRecorder implements InvocationInterceptor {
  private static final String FILE = System.getProperty("ekkogen.rules", "");

  @Override
  public void interceptTestMethod(
      Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
      throws Throwable {
    run(test, method);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
      throws Throwable {
    run(test, method);
  }

  private static void run(Invocation<Void> test, ReflectiveInvocationContext<Method> method)
      throws Throwable {
    try {
      test.proceed();
    } catch (TestAbortedException e) {
      throw e;
    } catch (Throwable e) {
      record(method, "failed");
      throw e;
    }
    record(method, "passed");
  }

  private static void record(ReflectiveInvocationContext<Method> method, String outcome)
      throws IOException {
    if (FILE.isEmpty()) {
      return;
    }
    String test = method.getTargetClass().getSimpleName() + "." + method.getExecutable().getName();
    List<String> lines =
        rules(method).map(rule -> rule + " " + outcome + " " + test).sorted().toList();
    Files.write(Path.of(FILE), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static Stream<String> rules(ReflectiveInvocationContext<Method> method) {
    Stream<String> ofArguments =
        method.getArguments().stream()
            .filter(ShowsRules.class::isInstance)
            .flatMap(argument -> ((ShowsRules) argument).rules().stream());
    Stream<String> ofTest =
        Stream.<AnnotatedElement>of(method.getTargetClass(), method.getExecutable())
            .filter(element -> element.isAnnotationPresent(Rules.class))
            .flatMap(element -> Stream.of(element.getAnnotation(Rules.class).value()));
    return Stream.concat(ofArguments, ofTest).distinct();
  }
}
