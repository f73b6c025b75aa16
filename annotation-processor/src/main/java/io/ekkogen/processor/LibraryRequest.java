package io.ekkogen.processor;

import io.ekkogen.diagnostic.Severity;
import java.util.Map;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * An {@code @EkkoLibrary} annotation, to which its messages are attached.
 *
 * @param packageName the annotated element's package; empty for the unnamed one
 * @param path the mapping's path as written
 */
record LibraryRequest(
    Element element,
    AnnotationMirror mirror,
    AnnotationValue value,
    String packageName,
    String path,
    Messager messager) {

  static LibraryRequest of(
      Element element, TypeElement annotation, ProcessingEnvironment environment) {
    AnnotationMirror mirror =
        element.getAnnotationMirrors().stream()
            .filter(candidate -> candidate.getAnnotationType().asElement().equals(annotation))
            .findFirst()
            .orElseThrow();
    AnnotationValue value =
        mirror.getElementValues().entrySet().stream()
            .filter(entry -> isValue(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
    return new LibraryRequest(
        element,
        mirror,
        value,
        environment.getElementUtils().getPackageOf(element).getQualifiedName().toString(),
        value == null ? "" : String.valueOf(value.getValue()),
        environment.getMessager());
  }

  void error(String message) {
    messager.printMessage(Kind.ERROR, message, element, mirror, value);
  }

  void report(Severity severity, String message) {
    Kind kind =
        switch (severity) {
          case ERROR -> Kind.ERROR;
          case WARNING -> Kind.WARNING;
          case NOTE -> Kind.NOTE;
        };
    messager.printMessage(kind, message, element, mirror, value);
  }

  private static boolean isValue(ExecutableElement member) {
    return member.getSimpleName().contentEquals("value");
  }
}
