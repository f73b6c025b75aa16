package io.ekkogen.conformance.unload.programs;

import io.ekkogen.conformance.reloaded.Reloaded;

/**
 * A program that is dropped while native code keeps callbacks, without having unloaded its library.
 */
public final class KeepsCallbacks implements Runnable {
  @Override
  public void run() {
    new UsesEverything(Reloaded.load()).leaveCallbacks();
  }
}
