/**
 * Runs a command of maintainers and sets the exit code of the process: that of the command, or 2 with its message if it
 * throws, for example because of an invalid option.
 */
export async function runCommand(command: () => Promise<0 | 1>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

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
