/** The printed trace of calls. Not API. */
package io.ekkogen.runtime.observe.trace;
