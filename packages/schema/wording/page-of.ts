/**
 * The page that an address leads to, for comparisons: without scheme, `www.`, parameters, fragment and final slash, in
 * lower case. `https://www.nmnby.eu/news/7015.html?fbclid=x` is `nmnby.eu/news/7015.html`.
 */
export const pageOf = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "");
