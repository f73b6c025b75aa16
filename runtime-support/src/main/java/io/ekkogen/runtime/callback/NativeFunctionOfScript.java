package io.ekkogen.runtime.callback;

/** A native function that a script passes as a callback; native code calls it without Java. */
record NativeFunctionOfScript(long address) implements ScriptCallback, FunctionPointer {
  @Override
  public Object call(Object[] arguments) {
    throw new IllegalStateException("Native code calls it without Java");
  }

  @Override
  public OneCallLife beginOneCall() {
    return OneCallLife.ofAddress(address);
  }
}
