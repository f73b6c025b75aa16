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
 * <p>The generated classes go into the package of what is annotated (a type or, in {@code
 * package-info.java}, the package), whatever the mapping's {@code java.package} says; the
 * processor's option {@code ekkogen.package} wins over both. In the unnamed package the mapping
 * decides.
 *
 * <p>javac runs the processor when {@code ekkogen-processor} is on its {@code --processor-path}. Up
 * to JDK 22 it also finds it on the class path; later ones do so only with {@code -proc:full}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface EkkoLibrary {

  /**
   * The mapping's path, with {@code /} between folders, such as {@code mathlib.ekko.json}. It is
   * looked for in the annotated element's package and then in the root of the source path, the
   * class output and the class path; last in the directories of the processor's option {@code
   * ekkogen.mappingPath}.
   */
  String value();
}
