package io.ekkogen.model;

import io.ekkogen.model.type.Type;
import io.ekkogen.runtime.platform.Platform;
import java.util.List;
import java.util.Optional;

/**
 * How a function is called.
 *
 * @param variadicText the type of strings among variadic arguments; empty where there are none
 * @param lastError whether errno is captured
 * @param async the second form that runs in the background
 * @param waitsForCallbacks whether it waits for callbacks, and goes on when they throw
 * @param platforms {@code os} or {@code os/arch}, where the symbol exists; empty for everywhere
 */
public record CallTraits(
    Optional<Type.CString> variadicText,
    boolean lastError,
    Optional<ErrorCondition> error,
    Optional<AsyncForm> async,
    boolean critical,
    boolean optional,
    List<String> platforms,
    boolean waitsForCallbacks) {

  /** Nothing special. */
  public static final CallTraits NONE =
      new CallTraits(
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          List.of(),
          false);

  public CallTraits {
    platforms = List.copyOf(platforms);
  }

  /** Whether the function ends in dots. */
  public boolean variadic() {
    return variadicText.isPresent();
  }

  /** Whether the function may be absent where the library is loaded. */
  public boolean mayBeAbsent() {
    return optional || !platforms.isEmpty();
  }

  /** Whether the symbol exists on {@code platform}. */
  public boolean existsOn(Platform platform) {
    return platforms.isEmpty()
        || platforms.contains(platform.key())
        || platforms.contains(platform.os().key());
  }

  /** Whether NULL as a result is an exception. */
  public boolean throwsForNull() {
    return error.filter(ErrorCondition::isNull).isPresent();
  }

  /** What the asynchronous form is called. */
  public record AsyncForm(String javaName, String jsName) {}
}
