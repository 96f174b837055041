/**
 * Text of unknown origin, made safe to show anywhere: control characters, line breaks, invisible and direction-changing
 * characters and unpaired surrogates are escaped as in JSON, `\u001b`. `##[` is escaped because a log of GitHub Actions
 * reads it as a command anywhere in a line.
 */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, escaped).replaceAll("##[", "##\\u005b");

/** Text as `visible` shows it, cut to a length that no real message reaches. */
export const shortened = (text: string): string =>
  visible(text.length > maxLength ? `${text.slice(0, maxLength)} …` : text);

const maxLength = 1500;

/** A value as JSON that is safe to show in a terminal or a log; parsers read the same value. */
export const safeJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2)
    // In JSON, these characters occur only inside text.
    .replace(/[\u007f-\u009f\p{Cf}\u2028\u2029]/gu, (character) => character.split("").map(escaped).join(""))
    .replaceAll("##[", "##\\u005b")}\n`;

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
}
