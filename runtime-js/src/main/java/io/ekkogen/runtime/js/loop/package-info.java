/** The thread and the event loop of a context, and calls that other threads queue there. */
package io.ekkogen.runtime.js.loop;
