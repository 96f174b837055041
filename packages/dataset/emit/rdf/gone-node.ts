import type { Redirect } from "@unionstate/schema";
import type { Node } from "./node.ts";

/** A record that is no more as a node of linked data: its name goes on meaning something, and leads on. */
export function goneNode(redirect: Redirect): Node {
  const { from, kind, reason, since } = redirect;
  const replaced = "to" in redirect ? [redirect.to].flat().map((name) => ({ "@id": idOf(name) })) : [];
  return {
    "@id": idOf(from),
    "@type": [kinds[kind], "prov:Entity"],
    "owl:deprecated": true,
    ...(replaced.length > 0 && { "dcterms:isReplacedBy": replaced }),
    reason,
    since,
  };
}

const kinds = { moved: "MovedRecord", split: "SplitRecord", withdrawn: "WithdrawnRecord" } as const;

/** `polls/two-unions` as `polls:two-unions`. */
const idOf = (name: string): string => name.replace("/", ":");
