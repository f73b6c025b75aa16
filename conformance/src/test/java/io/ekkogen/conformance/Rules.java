package io.ekkogen.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rules of the format page that a test shows, where an expectation cannot say it. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Rules {
  /** Their numbers as the page writes them: {@code "F-108"}. */
  String[] value();
}
