/**
 * Private copies of files that cannot be opened where they are, in a directory nobody else can
 * change.
 */
package io.ekkogen.runtime.loading.cache;
