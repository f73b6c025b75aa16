package io.ekkogen.conformance.unload.programs;

import io.ekkogen.conformance.reloaded.Reloaded;

/** A program that is dropped without having unloaded its library. */
public final class LoadsAlone implements Runnable {
  @Override
  public void run() {
    new UsesEverything(Reloaded.load()).run();
  }
}
