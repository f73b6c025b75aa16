package io.ekkogen.runtime.binding;

import com.sun.jna.Library;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.Set;

/** An interface of the calls fixture, like generated ones. */
interface PlainCalls extends Library {
  Map<String, Object> OPTIONS =
      PlainJna.options(
          MethodHandles.lookup(), "PlainCallsBinding", Map.of("sumOf", "sum_of"), Set.of("sumOf"));

  /** Adds the values that {@code kinds} describes, each weighted by its position. */
  double sumOf(String kinds, Object... arguments);
}
