package io.ekkogen.runtime;

import java.lang.ref.Cleaner;

/**
 * Records where a handle was created, and logs that when the handle is collected without having
 * been closed.
 */
final class HandleLeak implements Runnable {
  private final String handle;
  private final Creation creation;
  private Cleaner.Cleanable cleanable;
  private volatile boolean forgotten;

  private HandleLeak(String handle) {
    this.handle = handle;
    creation = new Creation(handle + " was made here");
  }

  /** Watches {@code handle}; returns null unless this is enabled. */
  static HandleLeak watch(Object handle) {
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
          .log(System.Logger.Level.WARNING, handle + " was never closed", creation);
    }
  }

  /**
   * The stack trace of a handle's creation, set as elements: the trace that a Throwable records by
   * itself keeps the classes of its frames reachable.
   */
  private static final class Creation extends Throwable {
    private static final long serialVersionUID = 1;

    Creation(String message) {
      super(message);
      setStackTrace(Thread.currentThread().getStackTrace());
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  /** Created lazily, so that the cleaner's thread exists only if it is needed. */
  private static final class Watch {
    static final Cleaner CLEANER = Cleaner.create();
  }
}
