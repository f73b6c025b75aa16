/** The file that keeps the last calls of each thread, and its reader. Not API. */
package io.ekkogen.runtime.observe.crashlog;
