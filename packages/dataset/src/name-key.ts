/**
 * A name as it is looked up: without accents, case and punctuation, Cyrillic letters in Latin, and the ways of writing
 * one East Slavic sound made one. `Lukashenka`, `Лукашенко` and `Łukaszenka` share a key.
 */
export function nameKey(name: string): string {
  const latin = [...name.normalize("NFC").toLowerCase()].map((letter) => cyrillic[letter] ?? letter).join("");
  return sounds
    .reduce((key, [spelling, sound]) => key.replace(spelling, sound), latin.normalize("NFD").replace(/\p{M}/gu, ""))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

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
