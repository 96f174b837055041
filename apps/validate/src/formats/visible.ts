/**
 * Text of unknown origin as it may be shown anywhere: control characters, line breaks, invisible and direction-changing
 * characters and halves of characters are written as JSON would, `\u001b`, and a log of GitHub Actions reads no command
 * in it (`##[` counts anywhere in a line).
 */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, escaped).replaceAll("##[", "##\\u005b");

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
}
