/** A damaged file under a record's name. */
export type Case = { readonly path: string; readonly bytes: Uint8Array };
