package io.ekkogen.benchmarks.peer;

import com.sun.jna.Native;
import io.ekkogen.benchmarks.call.Libraries;

/** JNA's interface mapping. */
public final class JnaInterfacePeer extends JnaPeer {
  /** Opens the library. */
  public JnaInterfacePeer() {
    super(Native.load(Libraries.bench(), JnaBench.class));
  }
}
