package io.ekkogen.runtime;

import java.lang.ref.Cleaner;

/** Notes where a handle was made, and logs it when the handle is lost without being closed. */
final class HandleLeak implements Runnable {
  private final String handle;
  private final Made made;
  private Cleaner.Cleanable cleanable;
  private volatile boolean forgotten;

  private HandleLeak(String handle) {
    this.handle = handle;
    made = new Made(handle + " was made here");
  }

  /** Watches {@code handle}; null unless that is asked for. */
  static HandleLeak watch(NativeHandle handle) {
    if (!Boolean.getBoolean("ekkogen.debug.handles")) {
      return null;
    }
    HandleLeak leak = new HandleLeak(handle.toString());
    leak.cleanable = Watch.CLEANER.register(handle, leak);
    return leak;
  }

  void forget() {
    forgotten = true;
    cleanable.clean();
  }

  @Override
  public void run() {
    if (!forgotten) {
      System.getLogger("io.ekkogen.runtime")
          .log(System.Logger.Level.WARNING, handle + " was never closed", made);
    }
  }

  /**
   * Where a handle was made. Of what a Throwable keeps of the stack itself, its classes are a part.
   */
  private static final class Made extends Throwable {
    private static final long serialVersionUID = 1;

    Made(String message) {
      super(message);
      setStackTrace(Thread.currentThread().getStackTrace());
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  /** The cleaner's thread exists only where it is needed. */
  private static final class Watch {
    static final Cleaner CLEANER = Cleaner.create();
  }
}
