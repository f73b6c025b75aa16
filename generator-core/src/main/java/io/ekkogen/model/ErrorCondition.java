package io.ekkogen.model;

/**
 * Which results of a function mean failure.
 *
 * @param codeIsResult whether the result itself is the error's code, instead of errno
 * @param leavesOneResult whether the result is the same after each call that did not fail
 */
public record ErrorCondition(ResultTest test, boolean codeIsResult, boolean leavesOneResult) {}
