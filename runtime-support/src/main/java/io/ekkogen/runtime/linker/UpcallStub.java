package io.ekkogen.runtime.linker;

/** A native function that calls into Java. */
public interface UpcallStub {

  /** The function pointer to hand to native code. */
  long address();

  /** Frees the stub. Native code must not call it afterwards. Releasing twice has no effect. */
  void release();
}
