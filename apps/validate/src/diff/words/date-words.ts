const months = "January February March April May June July August September October November December".split(" ");

/** Whether a text is an EDTF date or interval as records have them. */
export const isDate = (text: string): boolean => edtf.test(text);

const day = "[0-9X]{4}(?:-[0-9X]{2}){0,2}[~?%]?";
const edtf = new RegExp(`^(?:${day}|(?:\\.\\.|${day})/(?:\\.\\.|${day}))$`);

/** A date in words: `2019-12` → `December 2019`, `2016/2017` → `2016 to 2017`, `2013-04~` → `about April 2013`. */
export function dateWords(date: string): string {
  const [start = "", end] = date.split("/");
  if (end === undefined) return dayWords(start);
  if (start === "..") return end === ".." ? "at some time" : `by ${dayWords(end)}`;
  return end === ".." ? `since ${dayWords(start)}` : `${dayWords(start)} to ${dayWords(end)}`;
}

function dayWords(date: string): string {
  const mark = /[~?%]$/.exec(date)?.[0];
  const [year = "", month, day] = date.replace(/[~?%]$/, "").split("-");
  const name = month && (months[Number(month) - 1] ?? month);
  const words = [day && (Number(day) ? String(Number(day)) : day), name, year].filter(Boolean).join(" ");
  if (mark === "?") return `${words} (uncertain)`;
  if (mark === "%") return `about ${words} (uncertain)`;
  return mark ? `about ${words}` : words;
}
