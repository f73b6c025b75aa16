package io.ekkogen.model;

import java.util.List;

/** How long native code keeps a callback that it is passed. */
public sealed interface Retention {

  /** Whether something other than unloading the library ends it, after the call. */
  default boolean ends() {
    return false;
  }

  /** What nothing has to say when it ends. */
  enum Simple implements Retention {
    /** During the call. */
    CALL,
    /** Until the library is unloaded. */
    FOREVER,
    /** Until native code has called it, which it does once. */
    ONCE,
    /** Until the handle that the function returns is closed. */
    RESULT;

    @Override
    public boolean ends() {
      return this == ONCE || this == RESULT;
    }
  }

  /** Until a handle that is passed as well is closed. */
  record WhileOpen(Parameter handle) implements Retention {
    @Override
    public boolean ends() {
      return true;
    }
  }

  /**
   * Until another call of the function with equal arguments replaces it.
   *
   * @param key the parameters whose arguments are equal
   */
  record UntilReplaced(List<Parameter> key) implements Retention {
    @Override
    public boolean ends() {
      return true;
    }
  }

  /** Until native code calls a destroy notify, which generated code supplies. */
  record UntilDestroyed(Parameter destroyNotify) implements Retention {
    @Override
    public boolean ends() {
      return true;
    }
  }
}
