package io.ekkogen.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the rules of the format page that a test demonstrates, if expectations cannot express them.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Rules {
  /** The numbers of the rules, such as {@code "F-108"}. */
  String[] value();
}
