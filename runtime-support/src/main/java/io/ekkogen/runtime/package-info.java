/**
 * What users of generated classes see: handles, errors, futures, annotations.
 *
 * <p>{@link io.ekkogen.runtime.callback} has what they see of callbacks. The other packages are for
 * generated code and for hosts of scripts.
 */
package io.ekkogen.runtime;
