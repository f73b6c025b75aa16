package io.ekkogen.runtime.js;

/** The Java side of what glue scripts get as {@code rt}. */
public final class GlueSupport {
  GlueSupport() {}
}
