package io.ekkogen.runtime.linker;

/**
 * A callback whose exceptions {@link PendingCallbackExceptions} handles. All methods are safe to
 * call from any thread.
 */
public interface ExceptionSource {
  /** How its exceptions are handled. */
  ExceptionPolicy exceptions();

  /** Native code called, and got zero at once, because an exception is pending. */
  default void skipped() {}

  /** Reports an exception that no call will throw. */
  void report(Throwable thrown);
}
