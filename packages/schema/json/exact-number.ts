/**
 * Whether a number in JSON is read as it is written: `0.10` and `1e3` are, `12345678901234567890` is not, as every
 * program keeps it as 12345678901234567000 or thereabouts; nor is `-0`, which most keep as 0.
 */
export function isExact(written: string): boolean {
  return decimal(written) === decimal(String(Number(written)));
}

/** Digits without noughts at either end, and the power of ten that they count: `1200` and `1.2e3` are both `12e2`. */
function decimal(number: string): string {
  const [, sign = "", whole = "", fraction = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(number) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const short = digits.replace(/0+$/, "");
  return `${sign}${short}e${short ? Number(power) - fraction.length + digits.length - short.length : 0}`;
}
