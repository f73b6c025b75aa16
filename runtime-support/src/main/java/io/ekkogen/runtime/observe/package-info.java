/** Observation of calls between Java and native code, for debugging. Not API. */
package io.ekkogen.runtime.observe;
