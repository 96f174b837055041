/** Every page of the built site: valid HTML, links that lead somewhere, and few bytes. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { collections, list } from "@unionstate/dataset";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { letters } from "../src/fonts.ts";
import { base, folder, htmlOf, pages, sizeOf } from "./built-site.ts";

const views = ["arguments/", "timeline/", "map/", "network/", "polls/", "arms/", "sources/"];
const others = ["", "about/", "docs/", "records/", "releases/", "search/", "404.html"];
const isRecord = (page: string): boolean =>
  collections.some((name) => page.startsWith(`${name}/`) && page !== `${name}/`);

test("there is a page for each record, each collection and each view", () => {
  const expected = [
    ...collections.flatMap((name) => [`${name}/`, ...list(name).map(({ id }) => `${name}/${id}/`)]),
    ...views,
    ...others,
  ];
  expect(expected.filter((page) => !pages.includes(page))).toEqual([]);
});

test("every page is valid HTML", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
      // Astro writes attributes without a value, and boolean ones, as it likes.
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      // The doctype is written as in the standard; case does not matter.
      "doctype-style": "off",
      // The titles of records are sentences that make sense alone.
      "long-title": "off",
      // A region around a table can be scrolled with the keyboard, and has a role and a name for that.
      "no-redundant-role": "off",
      "prefer-native-element": "off",
    },
  });
  const problems: string[] = [];
  for (const page of pages) {
    const { results } = await validator.validateString(htmlOf(page));
    for (const { messages } of results)
      for (const { ruleId, message, selector } of messages)
        problems.push(`${page}: ${ruleId}: ${message} ${selector ?? ""}`);
  }
  expect(problems.slice(0, 20)).toEqual([]);
});

test("every link and fragment within the site leads somewhere", () => {
  const idsOf = new Map(
    pages.map((page) => [page, new Set([...htmlOf(page).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]),
  );
  const broken: string[] = [];
  for (const page of pages) {
    for (const [, raw = ""] of htmlOf(page).matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      const href = raw.replaceAll("&amp;", "&").replaceAll("&#38;", "&");
      const { origin, pathname, hash } = new URL(href, `https://example.org${base}${page}`);
      if (origin !== "https://example.org") continue;
      const target = decodeURIComponent(pathname.slice(base.length));
      const ids = idsOf.get(target);
      const isThere = pathname.startsWith(base) && (ids !== undefined || existsSync(join(folder, target)));
      const hasFragment = hash === "" || !ids || ids.has(decodeURIComponent(hash.slice(1)));
      if (!isThere || !hasFragment) broken.push(`${href} on ${page || "the home page"}`);
    }
  }
  expect([...new Set(broken)].slice(0, 20)).toEqual([]);
});

describe("bytes that a page transfers", () => {
  type Limits = { readonly page?: number; readonly withFonts?: number; readonly scripts: number };

  /** The pages that transfer more than a limit in kB, with what they transfer. */
  const over = (of: readonly string[], { page = Infinity, withFonts = Infinity, scripts }: Limits) =>
    of
      .map((name) => ({ name, ...sizeOf(name) }))
      .filter(
        (size) => size.page > page * 1000 || size.page + size.fonts > withFonts * 1000 || size.scripts > scripts * 1000,
      );

  test("a record: at most 60 kB, with fonts 120 kB, of which scripts at most 15 kB", () => {
    expect(over(pages.filter(isRecord), { page: 60, withFonts: 120, scripts: 15 })).toEqual([]);
  });

  test("a table of a collection, and the sources: at most 60 kB, of which scripts at most 15 kB", () => {
    const tables = [...collections.map((name) => `${name}/`), "records/", "sources/"];
    expect(over(tables, { page: 60, scripts: 15 })).toEqual([]);
  });

  test("a view: scripts of at most 90 kB", () => {
    expect(over(views, { scripts: 90 })).toEqual([]);
  });
});

test("every letter of the pages is in the fonts", () => {
  const known = new Set(`${letters}\n\t`);
  const missing = pages.flatMap((page) =>
    [...new Set(htmlOf(page))].filter((letter) => !known.has(letter)).map((letter) => `${letter} on ${page}`),
  );
  expect(missing.slice(0, 20)).toEqual([]);
});

describe("the policy of every page", () => {
  test("allows no script, style, picture or connection from elsewhere", () => {
    const policies = new Set(
      pages.map((page) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(htmlOf(page))?.[1]),
    );
    const strict =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";
    // The search compiles WebAssembly.
    expect([...policies].sort()).toEqual(
      [strict.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"), strict].sort(),
    );
  });

  test("is met: no page has scripts, styles or handlers within it", () => {
    const own = /<style|<script(?![^>]*(?:src=|application\/ld\+json))|\s(?:style|on[a-z]+)="/;
    expect(pages.filter((page) => own.test(htmlOf(page)))).toEqual([]);
  });
});
