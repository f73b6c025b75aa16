/**
 * The one place that native memory comes from, and the allocator with guard pages that can take its
 * place for debugging.
 */
package io.ekkogen.runtime.allocation;
