package io.ekkogen.runtime.structure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which members of a structure its public fields are, in the order of JNA's {@code FieldOrder}. It
 * is missing where they are all members.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FieldMembers {
  /** The indices of the members in the layout. */
  int[] value();
}
