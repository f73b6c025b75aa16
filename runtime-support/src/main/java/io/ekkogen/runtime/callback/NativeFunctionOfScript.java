package io.ekkogen.runtime.callback;

/** A native function that a script passes as a callback; native code calls it without Java. */
record NativeFunctionOfScript(long address) implements ScriptCallback, FunctionPointer {
  @Override
  public long callLong(Object[] arguments) {
    throw neverCalled();
  }

  @Override
  public double callDouble(Object[] arguments) {
    throw neverCalled();
  }

  @Override
  public Object callObject(Object[] arguments) {
    throw neverCalled();
  }

  @Override
  public void callVoid(Object[] arguments) {
    throw neverCalled();
  }

  private static IllegalStateException neverCalled() {
    return new IllegalStateException("Native code calls it without Java");
  }
}
