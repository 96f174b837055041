/** A damaged file under the name of a record, or of one of the lists beside the data. */
export type Case = { readonly path: string; readonly bytes: Uint8Array };
