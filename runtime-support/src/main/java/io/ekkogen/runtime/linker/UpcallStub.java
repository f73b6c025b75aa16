package io.ekkogen.runtime.linker;

/** Native code that calls back into Java. */
public interface UpcallStub {

  /** The function pointer to hand to native code. */
  long address();

  /** Frees the stub. Native code must not call it afterwards. A second release does nothing. */
  void release();
}
