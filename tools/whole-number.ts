/**
 * The number that was given for an option.
 *
 * @throws RangeError with a message for users if it is not a whole number from 0
 */
export function wholeNumber(given: string | number, option: string): number {
  const number = Number(given);
  if (!Number.isSafeInteger(number) || number < 0) {
    throw new RangeError(`\`${given}\` is not a whole number. Use a number from 0 for ${option}.`);
  }
  return number;
}
