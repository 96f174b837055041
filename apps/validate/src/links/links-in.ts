import type { Json, JsonObject } from "../diff/json.ts";
import type { Link } from "./link.ts";

/** Every address in the records, by record and place: those in fields for addresses, and any other that looks like one. */
export function linksIn(records: ReadonlyMap<string, JsonObject>): Link[] {
  const links: Link[] = [];
  for (const [record, value] of [...records].sort(([a], [b]) => (a < b ? -1 : 1))) {
    collect(value, "", (address, field) => {
      links.push({ address, record, field, printed: /(?:^|\.)(?:url|urlAsPrinted)$/.test(field) });
    });
  }
  return links;
}

function collect(value: Json, field: string, found: (address: string, field: string) => void): void {
  if (typeof value === "string") {
    if (forAddresses.test(field) || /^(?:https?:\/\/|www\.)/i.test(value)) found(value, field);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, `${field}[${index}]`, found);
  } else if (value !== null && typeof value === "object") {
    for (const [name, item] of Object.entries(value)) {
      if (name !== "$schema") collect(item, field === "" ? name : `${field}.${name}`, found);
    }
  }
}

const forAddresses = /(?:^|\.)(?:URL|url|urlAsPrinted|verifiedIn\[\d+\])$/;
