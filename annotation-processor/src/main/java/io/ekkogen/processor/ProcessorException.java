package io.ekkogen.processor;

/** Thrown for a problem that the user can fix; the message describes it. */
final class ProcessorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProcessorException(String message) {
    super(message);
  }
}
