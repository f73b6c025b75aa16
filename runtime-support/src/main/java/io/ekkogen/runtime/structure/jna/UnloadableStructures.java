package io.ekkogen.runtime.structure.jna;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;

/**
 * A library without functions, which JNA takes for that of all our structures. JNA keeps the
 * options of each structure class, and in them the library that the class, or one that it extends,
 * is nested in. Where there is none it keeps the class itself, and its loader for good.
 */
public interface UnloadableStructures extends Library {

  /** What structures extend. */
  abstract class Base extends Structure {
    protected Base(Pointer memory) {
      super(memory);
    }
  }
}
