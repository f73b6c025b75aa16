package io.ekkogen.model;

/**
 * Which results of a function mean failure.
 *
 * @param codeIsResult whether the result itself is the error's code, instead of errno
 */
public record ErrorCondition(ResultTest test, boolean codeIsResult) {}
