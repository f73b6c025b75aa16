package io.ekkogen.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test of a {@code Linkage}, run with each of {@link Bindings#all()}. */
@ParameterizedTest
@MethodSource("io.ekkogen.conformance.Bindings#all")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface OverEveryBinding {}
