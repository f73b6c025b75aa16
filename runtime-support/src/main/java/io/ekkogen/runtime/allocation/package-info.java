/**
 * Allocation of all native memory, and the allocator with guard pages that can replace the default
 * for debugging.
 */
package io.ekkogen.runtime.allocation;
