package io.ekkogen.runtime.observe;

import java.util.OptionalInt;

/**
 * How a call ended.
 *
 * @param result null for a function without one, and when the call threw
 * @param errorCode the error code, where the call captured it
 * @param thrown what the call threw; null when it returned
 */
public record CallOutcome(RawValue result, OptionalInt errorCode, Throwable thrown) {}
