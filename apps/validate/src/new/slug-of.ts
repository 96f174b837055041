/** Letters that Unicode does not take apart. */
const plain: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae" };

/** An id made from words: `slugOf("Zapad 2013: the exercise")` is `zapad-2013-the-exercise`. At most 80 letters. */
export function slugOf(words: string): string {
  const slug = words
    .replace(/[łøđßæ]/gi, (letter) => plain[letter.toLowerCase()] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}|[’']/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return slug.length <= 80
    ? slug
    : slug
        .slice(0, 81)
        .replace(/-[^-]*$/, "")
        .slice(0, 80);
}
