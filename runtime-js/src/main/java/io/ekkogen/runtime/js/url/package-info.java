/** URLs by the URL standard of the WHATWG: parsing, changing a part, and the query's parameters. */
package io.ekkogen.runtime.js.url;
