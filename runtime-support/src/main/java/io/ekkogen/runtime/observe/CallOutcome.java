package io.ekkogen.runtime.observe;

import java.util.OptionalInt;

/**
 * The outcome of a call.
 *
 * @param result null for a void function, or if the call threw
 * @param errorCode the error code, if the call captured it
 * @param thrown the exception of the call; null if it returned
 */
public record CallOutcome(RawValue result, OptionalInt errorCode, Throwable thrown) {}
