// The options of curl: which take a value, and which of them mean nothing for what is sent. Data only; from the manual
// of curl 8.

/** Short options and the long ones that they stand for. */
export const shortOptions: Readonly<Record<string, string>> = {
  A: 'user-agent',
  b: 'cookie',
  c: 'cookie-jar',
  C: 'continue-at',
  d: 'data',
  D: 'dump-header',
  e: 'referer',
  E: 'cert',
  f: 'fail',
  F: 'form',
  g: 'globoff',
  G: 'get',
  H: 'header',
  i: 'include',
  I: 'head',
  j: 'junk-session-cookies',
  k: 'insecure',
  K: 'config',
  L: 'location',
  m: 'max-time',
  n: 'netrc',
  N: 'no-buffer',
  o: 'output',
  O: 'remote-name',
  q: 'disable',
  r: 'range',
  s: 'silent',
  S: 'show-error',
  T: 'upload-file',
  u: 'user',
  U: 'proxy-user',
  v: 'verbose',
  w: 'write-out',
  x: 'proxy',
  X: 'request',
  '#': 'progress-bar',
  0: 'http1.0',
  4: 'ipv4',
  6: 'ipv6',
};

/** Long options with a value; all others have none. */
export const optionsWithValue: ReadonlySet<string> = new Set(
  (
    'cacert capath cert cert-type ciphers config connect-timeout connect-to continue-at cookie cookie-jar data data-ascii ' +
    'data-binary data-raw data-urlencode dns-servers dump-header expect100-timeout form form-string header interface json ' +
    'keepalive-time key key-type limit-rate local-port max-redirs max-time netrc-file noproxy oauth2-bearer output ' +
    'output-dir pass pinnedpubkey proxy proxy-header proxy-user range rate referer request request-target resolve retry ' +
    'retry-delay retry-max-time socks5 socks5-hostname speed-limit speed-time stderr time-cond tls-max tls13-ciphers ' +
    'trace trace-ascii unix-socket upload-file url url-query user user-agent variable write-out'
  ).split(' '),
);

/** What changes nothing of what is sent, so that leaving it out needs no word. */
export const silentOptions: ReadonlySet<string> = new Set(
  (
    'fail fail-with-body globoff include insecure location no-buffer no-progress-meter output path-as-is progress-bar remote-name ' +
    'show-error silent verbose write-out dump-header http1.1 ipv4 ipv6 disable'
  ).split(' '),
);
