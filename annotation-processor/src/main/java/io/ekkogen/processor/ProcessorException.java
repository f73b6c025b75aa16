package io.ekkogen.processor;

/** Something the user can put right; the message says what. */
final class ProcessorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProcessorException(String message) {
    super(message);
  }
}
