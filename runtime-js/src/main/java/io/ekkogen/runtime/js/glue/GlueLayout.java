package io.ekkogen.runtime.js.glue;

import io.ekkogen.runtime.layout.StructLayout;
import io.ekkogen.runtime.script.ScriptAccess;

/** A structure layout for glue. */
public record GlueLayout(StructLayout layout) {
  @ScriptAccess
  public int size() {
    return layout.size();
  }

  @ScriptAccess
  public int alignment() {
    return layout.alignment();
  }

  @ScriptAccess
  public int offset(int index) {
    return layout.offset(index);
  }

  /** A double: scripts compute with it exactly, unlike with a long. */
  @ScriptAccess
  public double bitOffset(int index) {
    return layout.bitOffset(index);
  }
}
