import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Repository, repository } from "../../test/repository.ts";

const data = "packages/dataset/data";
const event = "events/zapad-soviet";
const major = '---\n"@unionstate/dataset": major\n---\n\nA record is gone.\n';

let original: Repository;
beforeAll(() => {
  original = repository();
});
afterAll(() => original.close());

let at: Repository;
beforeEach(() => {
  at = original.copy();
});
afterEach(() => at.close());

const check = (): ReturnType<Repository["unionstate"]> => at.unionstate("changeset", "--check");

/** Publishes the dataset as a version, and begins a branch. */
function publish(version: string): void {
  at.git("tag", `@unionstate/dataset@${version}`);
  at.git("switch", "-q", "-c", "correction");
}

function redirect(entry: object): void {
  const whole = { kind: "withdrawn", reason: "The paper does not mention it.", since: "next", ...entry };
  at.write("packages/dataset/redirects.json", `${JSON.stringify([whole], null, 2)}\n`);
}

const withoutEntry = `\`${event}\` was published, and is removed without an entry in \`redirects.json\`. Restore it with \`git restore --source=@unionstate/dataset@1.0.0 ${data}/${event}.json\`, and then use \`npm run rename\`, \`npm run merge\` or \`npm run withdraw\`, which write the entry.\n`;

describe("a record that was removed", () => {
  test("after its publication, without an entry: refused, whatever the changeset declares", async () => {
    publish("1.0.0");
    at.remove(`${data}/${event}.json`);
    at.write(".changeset/gone.md", major);
    expect(await check()).toEqual({ code: 1, text: withoutEntry });
    expect(await at.unionstate("changeset")).toEqual({ code: 1, text: withoutEntry });
    redirect({ from: event });
    expect((await check()).code).toBe(0);
  });

  test("can be restored with the command of the message, and then withdrawn", async () => {
    publish("1.0.0");
    at.write("packages/dataset/package.json", JSON.stringify({ name: "@unionstate/dataset", version: "1.0.0" }));
    at.remove(`${data}/${event}.json`);
    const { text } = await check();
    const [, command = ""] = /`git (restore [^`]+)`/.exec(text) ?? [];
    at.git(...command.split(" "));
    const withdrawn = await at.unionstate("withdraw", event, "--reason", "The paper does not mention it.");
    expect(withdrawn.text).toContain(`Withdrew \`${event}\`.`);
    expect((await check()).code).toBe(0);
  });

  test("in an earlier pull request without an entry: refused in each later one", async () => {
    publish("1.0.0");
    at.git("switch", "-q", "main");
    at.remove(`${data}/${event}.json`);
    at.commit("Remove a record");
    at.git("switch", "-q", "-C", "correction");
    expect(await check()).toEqual({ code: 1, text: withoutEntry });
  });

  test("before the first release, or after its addition to an unpublished version: accepted", async () => {
    at.git("switch", "-q", "-c", "correction");
    at.remove(`${data}/${event}.json`);
    at.write(".changeset/gone.md", major);
    expect((await check()).code).toBe(0);
  });

  test("in a clone without tags: refused if the version shows a release", async () => {
    at.write("packages/dataset/package.json", JSON.stringify({ name: "@unionstate/dataset", version: "1.2.0" }));
    at.commit("Release");
    at.git("switch", "-q", "-c", "correction");
    at.remove(`${data}/${event}.json`);
    at.write(".changeset/gone.md", major);
    expect(await check()).toEqual({
      code: 1,
      text: withoutEntry.replace("@unionstate/dataset@1.0.0", at.git("rev-parse", "HEAD").slice(0, 12)),
    });
  });
});

describe("an entry of redirects.json", () => {
  test("for a record that never existed is refused; for one that some commit had, accepted", async () => {
    at.remove(`${data}/${event}.json`);
    at.commit("Remove a record before the first release");
    publish("1.0.0");
    redirect({ from: "events/zapad-1999" });
    expect(await check()).toEqual({
      code: 1,
      text: "`redirects.json` has an entry for `events/zapad-1999`, which never existed. Remove the entry.\n",
    });
    redirect({ from: event });
    expect((await check()).text).not.toContain("never existed");
  });

  test("since a version that was never published is refused", async () => {
    publish("1.0.0");
    at.remove(`${data}/${event}.json`);
    at.write(".changeset/gone.md", major);
    redirect({ from: event, since: "0.9.9" });
    expect(await check()).toEqual({
      code: 1,
      text: `The redirect of \`${event}\` is since 0.9.9, which was never published. Use \`next\` for the next version.\n`,
    });
    redirect({ from: event, since: "1.0.0" });
    expect((await check()).code).toBe(0);
    // As in the pull request that sets the next version.
    at.write("packages/dataset/package.json", JSON.stringify({ name: "@unionstate/dataset", version: "2.0.0" }));
    redirect({ from: event, since: "2.0.0" });
    expect((await check()).text).not.toContain("never published");
  });

  test("to another collection requires a major version", async () => {
    publish("1.0.0");
    at.remove(`${data}/${event}.json`);
    redirect({ from: event, kind: "moved", to: "polls/two-unions" });
    expect((await check()).text).toContain("This change is major: an id moves to another collection");
  });
});
