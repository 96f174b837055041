import { edtfDays, months } from "./edtf.ts";

/**
 * The EDTF date that people mean who write a date in another form: `20 June 2017`, `June 20, 2017`, `June 2017`,
 * `20.6.2017`, `6/2017` and `2017-6-20`. The inverse of `edtfWords` for one date.
 *
 * @returns `undefined` if the text has another form, can mean two dates (`6/5/2017`) or is not in the calendar
 */
export function edtfFromWords(text: string): string | undefined {
  const words = text.trim();
  const found = forms.map((form) => form.exec(words)?.groups).find((groups) => groups !== undefined);
  if (!found) return undefined;
  const { year = "", month = "", day } = found;
  const named = months.findIndex((name) => month.length >= 3 && name.toLowerCase().startsWith(month.toLowerCase()));
  const number = /^\d+$/.test(month) ? Number(month) : named + 1;
  if (number === 0) return undefined;
  const edtf = [year, number, ...(day === undefined ? [] : [Number(day)])].map((one) => String(one).padStart(2, "0"));
  return edtfDays(edtf.join("-")) && edtf.join("-");
}

const forms: readonly RegExp[] = [
  /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>\p{L}+)\.?,? (?<year>\d{4})$/u,
  /^(?<month>\p{L}+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/u,
  /^(?<month>\p{L}+)\.?,? (?<year>\d{4})$/u,
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/,
  /^(?<month>\d{1,2})[./](?<year>\d{4})$/,
  // More than 12 can only be the day.
  /^(?<day>1[3-9]|2\d|3[01])\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
  /^(?<month>\d{1,2})\/(?<day>1[3-9]|2\d|3[01])\/(?<year>\d{4})$/,
  /^(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})$/,
  /^(?<year>\d{4})[-.](?<month>\d)$/,
];
