/** A field's name as people say it: `orderDate` → `order date`, `container-title` → `container title`. */
export function fieldWords(field: string): string {
  return (
    said.get(field) ??
    field
      .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
      .replaceAll("-", " ")
      .toLowerCase()
  );
}

/** What one item of a list is called: `waves` → `wave`, `variants` → `other name`. */
export function itemWords(list: string): string {
  const own = items.get(list);
  if (own !== undefined) return own;
  const words = fieldWords(list);
  return words.endsWith("s") && !words.endsWith("ss") && !words.endsWith("is") ? words.slice(0, -1) : words;
}

const said: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $schema: "schema",
    URL: "address",
    url: "address as printed",
    urlAsPrinted: "address as printed",
    DOI: "DOI",
    unknown: "why it is unknown",
    variants: "other names",
    iso3166: "ISO 3166 code",
    geonames: "GeoNames id",
    "date-parts": "date",
  }),
);

const items: ReadonlyMap<string, string> = new Map(
  Object.entries({
    options: "answer",
    variants: "other name",
    works: "cited work",
    corroborations: "corroboration",
    evidence: "evidence",
    citations: "note",
    addressees: "addressee",
    verifiedIn: "where it was seen",
    asPrinted: "words as printed",
    for: "field",
    priceTerms: "price term",
  }),
);
