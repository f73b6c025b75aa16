package io.ekkogen.runtime.linker;

/**
 * A callback whose exceptions {@link PendingCallbackExceptions} deals with. Any thread may call it.
 */
public interface ExceptionSource {
  /** What becomes of its exceptions. */
  ExceptionPolicy exceptions();

  /** Takes an exception that no call throws. */
  void report(Throwable thrown);
}
