package io.ekkogen.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks ekkogen's annotation processor for the bindings to a native library.
 *
 * <pre>{@code
 * package com.example;
 *
 * @EkkoLibrary("mathlib.ekko.json")
 * class Geometry {
 *   private final Mathlib mathlib = Mathlib.load();
 * }
 * }</pre>
 *
 * <p>The generated classes go into the package of the annotated element (a type or, in {@code
 * package-info.java}, the package), whatever the mapping's {@code java.package} says. The
 * processor's option {@code ekkogen.package} overrides both. In the unnamed package the mapping
 * decides.
 *
 * <p>javac runs the processor when {@code ekkogen-processor} is on its {@code --processor-path}. Up
 * to JDK 22 javac also finds it on the class path; later versions require {@code -proc:full} for
 * that.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface EkkoLibrary {

  /**
   * The mapping's path, with {@code /} between folders, such as {@code mathlib.ekko.json}. The
   * processor searches the annotated element's package, then the root of the source path, of the
   * class output and of the class path, and last the directories of its option {@code
   * ekkogen.mappingPath}.
   */
  String value();
}
