import { isPublicHost } from "./is-public-host.ts";

/** What is wrong with the form of an address, in a sentence with the likely fix; nothing if it is sound. */
export function shapeProblem(address: string): string | undefined {
  if (/[\s\p{Cc}\p{Cf}]/u.test(address)) return "It has a space or an invisible character in it.";
  if (!/^[a-z][a-z0-9+.-]*:/i.test(address)) return `It has no \`https://\` in front. Write \`https://${address}\`.`;
  if (!URL.canParse(address)) return "It is no address that a browser could open.";
  const { protocol, username, password, hostname, port } = new URL(address);
  if (protocol !== "http:" && protocol !== "https:")
    return `\`${protocol}\` is not a page of the web: http or https is.`;
  if (!/^https?:\/\//i.test(address)) return "Two slashes are missing behind the scheme.";
  if (username !== "" || password !== "") return "It carries a user name: readers would be signed in as somebody.";
  if (!isPublicHost(hostname)) return `\`${hostname}\` is no host of the public web.`;
  if (port !== "") return `It names port ${port}: pages of the web need none.`;
  if (/(?:https?:\/\/.*){2}/i.test(address) && !/\barchive\b/i.test(hostname)) return "It has a second address in it.";
  if (/(?:(?<!\.)\.|[,;:)\]}>'"”’])$/.test(address) && !isClosed(address)) {
    return `It ends in \`${address.at(-1)}\`, which belongs to the sentence around it.`;
  }
  return undefined;
}

/** Whether a bracket at the end was opened in the address, as in `…/Zapad_(exercise)`. */
const isClosed = (address: string): boolean => {
  const count = (mark: string): number => address.split(mark).length;
  return address.endsWith(")") && count("(") === count(")");
};
