import { everyValue } from "../records.ts";
import type { Rule } from "../rule.ts";

const fields = new Set(["URL", "verifiedIn", "url", "urlAsPrinted"]);

export const linkHttp: Rule = {
  id: "link/http",
  severity: "error",
  scope: "record",
  requirement: "Links are http or https URLs.",
  reason: "Readers click these links, so an incomplete or unsafe URL must not be published.",
  bad: '"URL": "www.example.org"',
  good: '"URL": "https://www.example.org"',
  *check(records) {
    for (const { file, path, value } of everyValue(records)) {
      if (typeof value !== "string" || !path.some((key) => fields.has(String(key)))) continue;
      // A footnote can print a URL without its scheme, as note 50 does.
      const isPrinted = path.at(-1) === "url" || path.at(-1) === "urlAsPrinted";
      if (isHttp(value) || (isPrinted && /^www\./.test(value) && isHttp(`https://${value}`))) continue;
      yield {
        file,
        path,
        message: `\`${value}\` is not an http or https URL.`,
        expected: "A URL such as `https://www.osw.waw.pl/en`.",
        fix: isHttp(`https://${value}`) ? `Change it to \`https://${value}\`.` : "Use the URL of a web page.",
      };
    }
  },
};

function isHttp(value: string): boolean {
  return /^https?:\/\/[^/\s]+\.[^/\s]+/.test(value) && !/\s/.test(value) && URL.canParse(value);
}
