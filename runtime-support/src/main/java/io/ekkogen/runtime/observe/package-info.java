/** Observation of calls between Java and native code, for people who look for a fault. Not API. */
package io.ekkogen.runtime.observe;
