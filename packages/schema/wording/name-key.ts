/**
 * A name as it is looked up: without accents, case and punctuation, Cyrillic letters in Latin, and one spelling for each
 * East Slavic sound. `Lukashenka`, `Лукашенко` and `Łukaszenka` share the key `lukasenka`.
 */
export function nameKey(name: string): string {
  const latin = [...name.normalize("NFC").toLowerCase()].map((letter) => cyrillic[letter] ?? letter).join("");
  return sounds
    .reduce((key, [spelling, sound]) => key.replace(spelling, sound), withoutAccents(latin))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * A record id made from a name: `slugOf("Zapad 2013: the exercise")` is `zapad-2013-the-exercise`. At most 80 characters,
 * cut between words; empty if nothing of the name can be in an id.
 */
export function slugOf(name: string): string {
  const id = withoutAccents(name.toLowerCase().replace(/[łøđßæ]/g, (letter) => unaccented[letter] ?? letter))
    .replace(/[’']/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return id.length <= 80
    ? id
    : id
        .slice(0, 81)
        .replace(/-[^-]*$/, "")
        .slice(0, 80);
}

const withoutAccents = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "");

/** Letters that Unicode does not decompose. */
const unaccented: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae" };

const cyrillic: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "h",
  ґ: "h",
  д: "d",
  е: "e",
  ё: "o",
  є: "e",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  ї: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ў: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
};

const sounds: readonly (readonly [RegExp, string])[] = [
  [/['’ʼʹ"“”]/g, ""],
  [/ł/g, "l"],
  [/ou/g, "u"],
  [/shch|sch|sh|sz|sc/g, "s"],
  [/ch|cz|ts|tz/g, "c"],
  [/zh|rz/g, "z"],
  [/kh|gh|g/g, "h"],
  [/ck/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/[yj]/g, "i"],
  // "Alyaksandr", "Aliaksandr" and "Alexander" differ in how softness is written.
  [/i+(?=[aeou])/g, ""],
  [/o/g, "a"],
  // Doubled consonants only: `EEU` is not the `EU`.
  [/([^aeiou\s])\1+/gu, "$1"],
];
