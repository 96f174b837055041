/**
 * The number that was typed for an option of a program.
 *
 * @throws RangeError in a sentence, where it is none
 */
export function wholeNumber(typed: string | number, option: string): number {
  const number = Number(typed);
  if (!Number.isSafeInteger(number) || number < 0) {
    throw new RangeError(`\`${typed}\` is no number for ${option}: it takes a whole one from 0 on.`);
  }
  return number;
}
