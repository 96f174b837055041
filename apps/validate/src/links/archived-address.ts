/** An archived copy: the address that was archived, where the copy names it, and the day. */
export type Archived = {
  readonly archive: string;
  readonly original: string | undefined;
  readonly day: string | undefined;
};

/**
 * Reads the address of an archived copy.
 * `https://web.archive.org/web/20200102030405/http://example.com/a` is one of `http://example.com/a`, of 2020-01-02.
 *
 * @returns `undefined` for an address that is no archived copy
 */
export function archivedAddress(address: string): Archived | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  const archive = hostname.replace(/^www\./, "");
  if (!archives.test(archive)) return undefined;
  const [, day, rest] =
    /^https?:\/\/[^/]+\/(?:web\/)?(?:(\d{4,14}|[\d.-]{8,17})(?:[a-z]{2}_)?\/)?(https?:\/?\/.+|www\..+)$/i.exec(
      address,
    ) ?? [];
  const digits = day?.replace(/\D/g, "") ?? "";
  return {
    archive,
    // Some links lose a slash on their way.
    original: rest?.replace(/^(https?:)\/+/i, "$1//"),
    day: digits.length >= 8 ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}` : undefined,
  };
}

const archives =
  /^(?:web\.archive\.org|archive\.(?:is|today|ph|md|li|fo|vn)|webcache\.googleusercontent\.com|perma\.cc)$/;
