import { everyValue } from "../every-value.ts";
import type { Rule } from "../rule.ts";

const fields = new Set(["URL", "verifiedIn", "url", "urlAsPrinted"]);

/** Links that people follow are http or https addresses. */
export const linkHttp: Rule = {
  id: "link/http",
  severity: "error",
  scope: "record",
  wants: "Links that people follow are http or https addresses.",
  reason: "A reader clicks these; an address that is none, or that runs something, must not get there.",
  bad: '"URL": "www.example.org"',
  good: '"URL": "https://www.example.org"',
  *check(records) {
    for (const { file, path, value } of everyValue(records)) {
      if (typeof value !== "string" || !path.some((key) => fields.has(String(key)))) continue;
      // A note may print an address without its scheme, as note 50 does.
      const isPrinted = path.at(-1) === "url" || path.at(-1) === "urlAsPrinted";
      if (isHttp(value) || (isPrinted && /^www\./.test(value) && isHttp(`https://${value}`))) continue;
      yield {
        file,
        path,
        message: `\`${value}\` is not an http or https address.`,
        expected: "An address such as `https://www.osw.waw.pl/en`.",
        ...(isHttp(`https://${value}`) && value.includes(".") && { fix: `Write \`https://${value}\`.` }),
      };
    }
  },
};

function isHttp(value: string): boolean {
  return /^https?:\/\/[^/\s]+\.[^/\s]+/.test(value) && !/\s/.test(value) && URL.canParse(value);
}
