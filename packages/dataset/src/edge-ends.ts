/** Which entities a record connects: the same for the graph of the package and for the graph files of a release. */

/** The fields by which a record connects entities; `Id` is the type of their ids. */
export type Connecting<Id extends string> =
  | { readonly subject: Id; readonly object: Id }
  | { readonly parties: readonly Id[] }
  | { readonly supplier: Id | null; readonly recipients: readonly Id[] | null }
  | { readonly owner: Id; readonly hosts: readonly Id[] }
  | { readonly speakers: readonly Id[]; readonly about?: readonly Id[] | undefined }
  | { readonly actors?: readonly Id[] | null | undefined; readonly about?: readonly Id[] | undefined };

export type Ends<Id extends string> = readonly [source: Id, target: Id];

/**
 * The edges of a record: from the subject of a relation to its object, a supplier to a recipient, each party of standing
 * terms to those after it, the owner of a deployment to a host, a speaker or an actor to what it is about. Nothing is
 * connected to itself.
 */
export function edgeEnds<Id extends string>(record: Connecting<Id>): readonly Ends<Id>[] {
  if ("subject" in record) return [[record.subject, record.object]];
  if ("parties" in record) return record.parties.flatMap((one, i) => pairs([one], record.parties.slice(i + 1)));
  if ("recipients" in record) return record.supplier === null ? [] : pairs([record.supplier], record.recipients);
  if ("owner" in record) return pairs([record.owner], record.hosts);
  return pairs("speakers" in record ? record.speakers : record.actors, record.about);
}

const pairs = <Id extends string>(
  sources: readonly Id[] | null = [],
  targets: readonly Id[] | null = [],
): readonly Ends<Id>[] =>
  (sources ?? []).flatMap((source) =>
    (targets ?? []).flatMap((target): Ends<Id>[] => (source === target ? [] : [[source, target]])),
  );
