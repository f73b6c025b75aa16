// The module node:url.
(function (intrinsics, use) {
  'use strict';

  const { freeze, stringSlice } = intrinsics;
  const { URL, URLSearchParams } = use('host/url');
  const host = use('UrlHost');
  const makeError = use('makeError');
  const path = use('std/path');
  const isWindows = path.sep === '\\';

  function fileURLToPath(url) {
    const href = typeof url === 'string' ? new URL(url).href : url?.href;
    if (typeof href !== 'string') {
      throw makeError('TypeError', 'ERR_INVALID_ARG_TYPE', 'url.fileURLToPath: expected a URL or its text');
    }
    const found = host.pathOfUrl(href, isWindows);
    if (found === null) {
      throw makeError('TypeError', 'ERR_INVALID_FILE_URL_PATH', `url.fileURLToPath: ${href} is not the URL of a file`);
    }
    return found;
  }

  function pathToFileURL(file) {
    const full = path.resolve(file);
    const last = stringSlice(file, -1);
    const isFolder = (last === '/' || last === path.sep) && stringSlice(full, -1) !== path.sep;
    return new URL(host.urlOfPath(isFolder ? full + path.sep : full, isWindows));
  }

  return freeze(use('std/absent')('node:url', {
    URL,
    URLSearchParams,
    domainToASCII: (domain) => host.domainToAscii(`${domain}`),
    domainToUnicode: (domain) => host.domainToUnicode(`${domain}`),
    fileURLToPath,
    pathToFileURL,
  }, ['format', 'parse', 'resolve', 'resolveObject', 'urlToHttpOptions', 'Url']));
})
