/**
 * A sentence in pieces, so that each can be shown as what it is: `say` is ours, `text` is what a record says and may be
 * anything, `code` is a name or an address.
 */
export type Words = readonly Word[];

export type Word = { readonly say: string } | { readonly text: string } | { readonly code: string };
