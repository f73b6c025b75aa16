package io.ekkogen.emit;

import io.ekkogen.model.Library;
import io.ekkogen.model.type.CallbackType;

/** The methods of the host through which glue deals with function pointers of one kind. */
public record CallbackMethods(String addressOf, String at, String call) {

  /** What they are called. */
  public static CallbackMethods of(Library library, CallbackType type) {
    return new CallbackMethods(
        free(library, "addressOf" + type.javaName()),
        free(library, "at" + type.javaName()),
        free(library, "call" + type.javaName()));
  }

  private static String free(Library library, String wish) {
    return FreeName.of(wish, library::hasJavaMethod);
  }
}
