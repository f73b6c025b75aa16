package io.ekkogen.runtime.structure.jna;

import com.sun.jna.DefaultTypeMapper;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.TypeMapper;

/**
 * A library without functions, which JNA takes for that of all our structures. JNA keeps the
 * options of each structure class, and in them the library that the class, or one that it extends,
 * is nested in. Where there is none it keeps the class itself, and its loader for good.
 */
public interface UnloadableStructures extends Library {

  /** What structures extend. */
  abstract class Base extends Structure {
    /** Has no types. JNA would look for one among the options of the class, each time. */
    private static final TypeMapper NO_TYPES = new DefaultTypeMapper();

    protected Base(Pointer memory) {
      super(memory, ALIGN_DEFAULT, NO_TYPES);
    }
  }
}
