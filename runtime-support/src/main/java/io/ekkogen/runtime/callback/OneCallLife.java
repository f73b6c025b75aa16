package io.ekkogen.runtime.callback;

/**
 * The life of a callback that native code calls once. It ends when that call has returned, whether
 * the callback ran or not, because an exception of another was pending. A stub of its own tells it
 * from other calls of the same object.
 */
public final class OneCallLife extends CallbackLife {
  private final NativeStub stub;
  private final long address;

  private OneCallLife(CallbackOwner library, Object callback, NativeStub stub, long address) {
    super(library, callback);
    this.stub = stub;
    this.address = address;
  }

  static <C> OneCallLife of(CallbackOwner library, C callback, CallbackKind<C> kind) {
    NativeStub stub = CallbackStubs.oneCallStub(callback, kind);
    OneCallLife life = new OneCallLife(library, callback, stub, stub.address());
    stub.endAfterCall(life);
    return life;
  }

  /** The life of what needs none: null, or a native function. */
  static OneCallLife ofAddress(long address) {
    return new OneCallLife(null, null, null, address);
  }

  /** The function pointer for native code. */
  public long address() {
    return address;
  }

  /** What the callback returned stays, for native code still reads it. */
  @Override
  void onEnd() {
    if (stub != null) {
      CallbackStubs.retire(stub);
    }
  }
}
