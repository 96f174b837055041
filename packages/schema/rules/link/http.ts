import type { Finding } from "../../json/problem.ts";
import { everyValue } from "../records.ts";
import type { Rule } from "../rule.ts";

const fields = new Set(["URL", "verifiedIn", "url", "urlAsPrinted"]);

export const linkHttp: Rule = {
  id: "link/http",
  severity: "error",
  scope: "record",
  requirement: "Links are http or https URLs of public web pages.",
  reason: "Readers click these links, so an incomplete or unsafe URL must not be published.",
  bad: '"URL": "www.example.org"',
  good: '"URL": "https://www.example.org"',
  *check(records) {
    for (const { file, path, value } of everyValue(records)) {
      if (typeof value !== "string" || !path.some((key) => fields.has(String(key)))) continue;
      // A footnote can print a URL without its scheme, as note 50 does.
      const isPrinted = path.at(-1) === "url" || path.at(-1) === "urlAsPrinted";
      if (isHttp(value)) {
        // A URL that the paper prints is recorded as printed, mistakes included.
        const fault = isPrinted ? undefined : faultOf(value);
        if (fault) yield { file, path, ...fault };
        continue;
      }
      if (isPrinted && /^www\./.test(value) && isHttp(`https://${value}`)) continue;
      yield {
        file,
        path,
        message: `\`${value}\` is not an http or https URL.`,
        expected: "A URL such as `https://www.osw.waw.pl/en`.",
        fix: isHttp(`https://${value}`) ? `Change it to \`https://${value}\`.` : "Use the URL of a public web page.",
      };
    }
  },
};

function isHttp(value: string): boolean {
  return /^https?:\/\/[^/\s]+\.[^/\s]+/.test(value) && !/\s/.test(value) && URL.canParse(value);
}

/** What is wrong with a URL that a browser can open. */
function faultOf(value: string): Pick<Finding, "message" | "fix"> | undefined {
  const { username, password, hostname, port } = new URL(value);
  if (username || password) {
    const login = `${username}${password && `:${password}`}@`;
    return { message: `\`${value}\` contains a user name.`, fix: `Remove \`${login}\`.` };
  }
  if (!isPublic(hostname))
    return { message: `\`${hostname}\` is not a public host.`, fix: "Use the URL of a public web page." };
  if (port) return { message: `\`${value}\` contains the port ${port}.`, fix: "Use the public URL of the page." };
  if (/^.+https?:\/\//i.test(value) && !/\barchive\b/i.test(hostname))
    return { message: `\`${value}\` contains a second URL.`, fix: "Keep only one of the two URLs." };
  const end = /(?<!\.)\.$|[,;:)\]}>'"”’]$/.exec(value)?.[0];
  // Three dots or a bracket may be part of the URL, as in `…/Zapad_(exercise)`.
  if (end === undefined || (end === ")" && value.split("(").length === value.split(")").length)) return undefined;
  return {
    message: `\`${value}\` ends in \`${end}\`.`,
    fix: `Remove the \`${end}\`. If it is part of the URL, list the record in \`rule-exceptions.json\`.`,
  };
}

/** Whether anyone can reach a host by its name: not an IP address, and not a machine in a local network. */
const isPublic = (hostname: string): boolean =>
  /\.[a-z][a-z0-9-]*[a-z0-9]$/i.test(hostname) &&
  !/\.(?:localhost|local|internal|lan|home|test|invalid|example)$/i.test(hostname);
