/**
 * A value as JSON that a terminal and a log may show: control, invisible and direction-changing characters are escaped,
 * and a log of GitHub Actions reads no command in it. To a reader of JSON it is the same.
 */
export const harmlessJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2)
    // Outside text none of these characters stands in JSON.
    .replace(/[\u007f-\u009f\p{Cf}\u2028\u2029]/gu, escaped)
    .replaceAll("##[", "##\\u005b")}\n`;

const escaped = (character: string): string =>
  Array.from(character.split(""), (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
