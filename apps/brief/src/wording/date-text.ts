const months = "January February March April May June July August September October November December".split(" ");

/**
 * An EDTF date in words: `2016-06` is `June 2016`, `2014-03-13` is `13 March 2014`,
 * `../2015-03` is `by March 2015`, `2013-04~` is `about April 2013`.
 */
export function dateText(edtf: string): string {
  const [start = "", end] = edtf.split("/");
  if (end === undefined) return dayText(start);
  if (start === "..") return `by ${dayText(end)}`;
  return end === ".." ? `since ${dayText(start)}` : `${dayText(start)} to ${dayText(end)}`;
}

function dayText(date: string): string {
  const qualifier = /[~?%]$/.exec(date)?.[0];
  const [year = "", month, day] = date.replace(/[~?%]$/, "").split("-");
  const words = [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(" ");
  if (qualifier === "?") return `${words} (uncertain)`;
  return qualifier ? `about ${words}` : words;
}
