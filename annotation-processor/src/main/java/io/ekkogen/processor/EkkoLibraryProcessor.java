package io.ekkogen.processor;

import io.ekkogen.Ekkogen;
import io.ekkogen.Generation;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.Target;
import io.ekkogen.diagnostic.DiagnosticPrinter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The annotation processor for {@code @EkkoLibrary}: generates bindings during compilation.
 *
 * <p>Each annotated element is processed separately and is the only originating element of its
 * files, as Gradle requires of isolating processors.
 */
public final class EkkoLibraryProcessor extends AbstractProcessor {
  // By name: the annotation is part of the runtime, which is not on the processor path.
  private static final String ANNOTATION = "io.ekkogen.runtime.EkkoLibrary";

  /**
   * The annotations of generated code. {@code -Xlint:processing} warns about annotations that no
   * processor claims, which would fail a build with {@code -Werror}; no other processor needs
   * these.
   */
  private static final Set<String> CLAIMED =
      Set.of(
          ANNOTATION,
          "com.sun.jna.Structure.FieldOrder",
          "io.ekkogen.runtime.Generated",
          "io.ekkogen.runtime.script.ScriptAccess",
          "io.ekkogen.runtime.Unsigned");

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return CLAIMED;
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Arrays.stream(ProcessorOption.values())
        .map(ProcessorOption::key)
        .collect(Collectors.toSet());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      if (!annotation.getQualifiedName().contentEquals(ANNOTATION)) {
        continue;
      }
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        LibraryRequest request = LibraryRequest.of(element, annotation, processingEnv);
        try {
          generate(request);
        } catch (ProcessorException | IOException failure) {
          request.error(failure.getMessage());
        } catch (RuntimeException | LinkageError | StackOverflowError bug) {
          request.error("internal error: " + bug + "; this is a bug in ekkogen, please report it");
        }
      }
    }
    return true;
  }

  private void generate(LibraryRequest request) throws IOException {
    Map<String, String> options = processingEnv.getOptions();
    MappingSource mapping =
        new MappingLookup(processingEnv.getFiler(), ProcessorOption.MAPPING_PATH.in(options))
            .find(request.packageName(), request.path());
    Optional<String> javaPackage =
        ProcessorOption.PACKAGE.in(options).or(() -> nonEmpty(request.packageName()));
    Generation generation = Ekkogen.generate(request(mapping, javaPackage, targets(options)));
    DiagnosticPrinter.print(generation.diagnostics(), request::report);
    if (!generation.hasErrors()) {
      new FilerSink(processingEnv.getFiler(), request.element()).write(generation.files());
    }
  }

  private static GenerationRequest request(
      MappingSource mapping, Optional<String> javaPackage, Set<Target> targets) {
    try {
      return new GenerationRequest(mapping, javaPackage, targets);
    } catch (IllegalArgumentException e) {
      throw new ProcessorException(e.getMessage());
    }
  }

  private static Set<Target> targets(Map<String, String> options) {
    Optional<String> keys = ProcessorOption.TARGETS.in(options);
    try {
      return Target.named(keys.map(it -> List.of(it.split(","))).orElse(List.of()));
    } catch (IllegalArgumentException e) {
      throw new ProcessorException("-A" + ProcessorOption.TARGETS.key() + ": " + e.getMessage());
    }
  }

  private static Optional<String> nonEmpty(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
