/** How to damage a real record so that a rule reports it. */
export type Example = {
  /** The record, by collection and id; or one of the lists next to the data. */
  readonly record: string;
  /** Changes the record in place. */
  // biome-ignore lint/suspicious/noExplicitAny: records are damaged in ways that no type allows.
  readonly edit?: (record: any) => unknown;
  /** Changes the text of the file. */
  readonly text?: (text: string) => string;
  /** The new name of the file. */
  readonly rename?: string;
  /** The name of a copy with its own id, which is added to the records. */
  readonly copy?: string;
  /** Another record, and the field whose value is exchanged with this one. */
  readonly swapped?: readonly [record: string, field: string];
  /** Whether the file is deleted. */
  readonly isDeleted?: boolean;
  /** What is done, where the changed lines do not show it. */
  readonly change?: string;
  /** The record in which the problem is reported, if it is another one. */
  readonly reportedIn?: string;
};

const deal = "arms-deals/russia-belarus-su-30sm-2016";
const poll = "polls/two-unions";
const work = "works/balancing-act";

const exception = {
  rule: "poll/share-sum",
  record: "polls/format-of-relations",
  reason: "Respondents could give two answers.",
  until: "The poll record says that respondents could give several answers.",
};

const redirect = {
  from: "polls/a",
  kind: "moved",
  to: "polls/format-of-relations",
  reason: "One question had two ids.",
  since: "next",
};

const list = (...entries: readonly object[]) => ({ text: () => `${JSON.stringify(entries, null, 2)}\n` });

const exceptions = (...entries: readonly object[]): Example => ({ record: "rule-exceptions", ...list(...entries) });

const redirects = (...entries: readonly object[]): Example => ({ record: "redirects", ...list(...entries) });

const replace = (record: string, from: string, to: string): Example => ({
  record,
  text: (text) => text.replace(from, to),
});

/** A step without the price, which only some kinds of steps require. */
const withoutPrice = ({ price: _, ...step }: Readonly<Record<string, unknown>>) => step;

/** For each rule, a change for every kind of message that it has. `docs/rules.md` shows the change and the message. */
export const ruleExamples: Readonly<Record<string, readonly Example[]>> = {
  "file/place": [
    { record: poll, rename: "poll/two-unions", change: "`polls/two-unions.json` moved to `poll/two-unions.json`" },
    { record: poll, rename: "polls/Two Unions", change: "`polls/two-unions.json` renamed to `polls/Two Unions.json`" },
  ],
  "file/format": [
    {
      record: poll,
      text: (text) => text.trimEnd(),
      change: "The newline at the end of `polls/two-unions.json` removed",
    },
    replace(poll, '  "label"', '    "label"'),
    replace(
      deal,
      '  "supplier": "russia",\n  "recipients": ["belarus"],',
      '  "recipients": ["belarus"],\n  "supplier": "russia",',
    ),
    { record: poll, text: (text) => text.replaceAll("\n", "\r\n"), change: "`polls/two-unions.json` saved with CRLF" },
    { record: poll, text: (text) => `\uFEFF${text}`, change: "`polls/two-unions.json` saved with a byte order mark" },
    replace(deal, '  "supplier"', '\n  "supplier"'),
    replace(deal, '"equipment": ["su-30sm"],', '"equipment": [ "su-30sm" ],'),
  ],
  "json/syntax": [
    replace(deal, '"supplier": "russia",', '"supplier": "russia"'),
    replace(deal, '"supplier": "russia"', '"supplier": russia'),
    replace(deal, '"supplier": "russia"', '"supplier": "russia'),
    replace(deal, '"supplier": "russia"', '"supplier" "russia"'),
    replace(deal, '"supplier": "russia"', '"supplier": "rus\\sia"'),
    replace(deal, '"supplier": "russia"', '"supplier": "rus\\u73"'),
    replace(deal, '"supplier": "russia"', '"supplier": "rus\tsia"'),
    replace(deal, '"equipment": ["su-30sm"]', '"equipment": ["su-30sm",]'),
    replace(deal, "600000000", "600000000."),
    { record: deal, text: (text) => text.replace(/\n\}\n$/, ",\n}\n"), change: "A comma after the last field" },
    { record: deal, text: (text) => text.replace(/\n\}\n$/, "\n"), change: "The closing brace at the end deleted" },
    { record: deal, text: (text) => `${text}}\n`, change: "A second closing brace at the end" },
    replace(deal, '  "supplier"', '  // the seller\n  "supplier"'),
    { record: deal, text: () => "", change: `The contents of \`${deal}.json\` deleted` },
  ],
  "json/duplicate-key": [
    replace(deal, '"recipients": ["belarus"],', '"recipients": ["belarus"],\n  "supplier": "belarus",'),
  ],
  "json/depth": [
    {
      record: deal,
      text: (text) => text.replace('"russia"', `${"[".repeat(80)}${"]".repeat(80)}`),
      change: "80 nested lists instead of a value",
    },
  ],
  "json/number": [replace(deal, "600000000", "600000000.00000000001")],
  "shape/missing": [{ record: deal, edit: (record) => delete record.designation }],
  "shape/unknown-field": [
    replace(deal, '"price":', '"prise":'),
    { record: poll, edit: (record) => (record.colour = "red") },
  ],
  "shape/value": [{ record: deal, edit: (record) => (record.category = "aircarft") }],
  "shape/type": [
    { record: deal, edit: (record) => (record.evidence[0].page = "10") },
    { record: deal, edit: (record) => (record.description = null) },
  ],
  "shape/format": [{ record: deal, edit: (record) => (record.steps[0].date = "June 2016") }],
  "shape/size": [
    { record: deal, edit: (record) => (record.evidence[0].page = 39) },
    { record: deal, edit: (record) => (record.designation = "") },
    {
      record: deal,
      edit: (record) => (record.steps[0].price.asPrinted = "words ".repeat(20).trim()),
      change: "A quotation of 119 characters in `asPrinted`",
    },
    { record: deal, edit: (record) => (record.evidence = []) },
  ],
  "exception/unused": [exceptions(exception)],
  "exception/unknown": [
    exceptions({ ...exception, rule: "poll/sharesum" }),
    exceptions({ ...exception, record: "polls/two-union" }),
  ],
  "redirect/reused": [redirects({ ...redirect, from: "polls/most-important-values" })],
  "redirect/repeated": [
    redirects(redirect, redirect),
    redirects({ ...redirect, kind: "split", to: [redirect.to, redirect.to] }),
  ],
  "redirect/nowhere": [
    redirects({ ...redirect, to: "polls/two-union" }),
    redirects({ ...redirect, to: "polls/b" }, { ...redirect, from: "polls/b", kind: "withdrawn", to: undefined }),
  ],
  "redirect/circle": [
    redirects({ ...redirect, to: "polls/a" }),
    redirects({ ...redirect, to: "polls/b" }, { ...redirect, from: "polls/b", to: "polls/a" }),
  ],
  "redirect/collection": [redirects({ ...redirect, to: "sections/airbase" })],
  "redirect/since": [redirects({ ...redirect, since: "9.9.9" })],
  "redirect/order": [redirects({ ...redirect, from: "polls/b" }, redirect)],
  "basis/input": [
    {
      record: "arms-deals/russia-belarus-su-30",
      edit: (record) => (record.basis[0].inputs[0] = "rams-deals/russia-belarus-su-30sm-2016"),
    },
  ],
  "certainty/basis": [{ record: deal, edit: (record) => (record.label = "Belarus supposedly ordered 12 Su-30SM") }],
  "certainty/label": [{ record: deal, edit: (record) => (record.certainty = "rumour") }],
  "certainty/source": [
    { record: deal, edit: (record) => (record.certainty = "attributed") },
    { record: deal, edit: (record) => (record.accordingTo = ["siarhei-bohdan"]) },
    { record: deal, edit: (record) => (record.steps[0].accordingTo = ["siarhei-bohdan"]) },
  ],
  "citation/content": [{ record: "citations/note-74", edit: (record) => delete record.works }],
  "citation/number": [{ record: "citations/note-32", edit: (record) => (record.number = 33) }],
  "citation/order": [
    { record: "citations/note-80", edit: (record) => (record.marker.page = 3) },
    { record: "citations/note-81", edit: (record) => (record.page = 33) },
    {
      record: "citations/note-80",
      edit: (record) => {
        record.page = 3;
        record.marker.page = 3;
      },
    },
  ],
  "claim/grounds": [
    {
      record: "claims/empty-shell",
      edit: (record) => record.restsOn.splice(0, record.restsOn.length, "events/zapad-soviet"),
      change: "`restsOn` of `claims/empty-shell` replaced with `events/zapad-soviet`",
    },
    {
      record: "claims/own-doctrine",
      edit: (record) => {
        record.kind = "myth";
        delete record.answers;
        delete record.stance;
        delete record.restsOn;
      },
    },
  ],
  "citation/address": [
    {
      record: "citations/note-26",
      edit: ({ works }) => (works[0].work = "balancing-act"),
      change: "The work of footnote 26 changed to `balancing-act`",
    },
  ],
  "claim/stance": [{ record: "claims/cooperation-not-immune", edit: (record) => (record.stance = "for") }],
  "corroboration/agreement": [
    {
      record: poll,
      edit: ({ waves: [, , { results }] }) => {
        [results[0].value, results[1].value] = [results[1].value, results[0].value];
      },
      change: "The shares of the two unions in December 2019 exchanged",
    },
  ],
  "corroboration/source-date": [
    { record: "deployments/russia-pionerski-radar", edit: (record) => (record.corroborations[0].date = "2013") },
  ],
  "date/named": [{ record: "entities/zapad-2017", edit: (record) => (record.date = "2013") }],
  "entity/iso-code": [
    { record: "entities/belarus", edit: (record) => (record.iso3166 = "BE") },
    { record: "entities/belarus", edit: (record) => record.variants.push({ name: "Belgium" }) },
  ],
  "entity/one-name": [{ record: "entities/pabrade", edit: (record) => (record.name = "Pabradė / Podbrodzie") }],
  "event/exercise": [{ record: "events/zapad-2017-held", edit: (record) => (record.date = "2017-03") }],
  "event/twin": [
    {
      record: "events/union-state-treaty-1999",
      copy: "events/union-treaty-signed",
      reportedIn: "events/union-treaty-signed",
    },
  ],
  "evidence/source-date": [
    { record: "statements/lukashenka-ukraine-fights-2017", edit: (record) => (record.date = "2019") },
  ],
  "party/order": [
    {
      record: deal,
      edit: (record) => Object.assign(record, { supplier: "belarus", recipients: ["russia"] }),
    },
  ],
  "poll/share-as-printed": [{ record: poll, edit: (record) => delete record.waves[0].results[0].value.asPrinted }],
  "reference/cycle": [
    { record: "claims/empty-shell", edit: ({ restsOn }) => restsOn.push("claims/empty-shell") },
    { record: "entities/hantsavichi", edit: (record) => (record.locatedIn = "volga-radar") },
  ],
  "text/markup": [
    { record: "entities/pabrade", edit: (record) => (record.description = "TODO â€“ &amp; <b>check</b>") },
  ],
  "work/address": [
    {
      record: "works/trading-sovereignty",
      swapped: ["works/second-hand-arms", "URL"],
      change: "The addresses of `works/trading-sovereignty` and `works/second-hand-arms` exchanged",
    },
  ],
  "date/after-paper": [
    { record: "statements/putin-regions-2002", edit: (record) => (record.date = "2022") },
    { record: work, edit: (record) => (record.issued = { "date-parts": [[2071]] }) },
    { record: "events/putin-term-ends-2024", edit: (record) => (record.date = "2091") },
  ],
  "date/interval": [
    { record: "statements/putin-regions-2002", edit: (record) => (record.date = "../2002") },
    { record: "statements/putin-regions-2002", edit: (record) => (record.date = "2002/..") },
  ],
  "deal/steps": [
    { record: deal, edit: (record) => (record.steps[0].kind = "refused") },
    { record: deal, edit: (record) => (record.steps[0].by = "china") },
    {
      record: deal,
      edit: ({ steps }) => steps.unshift({ ...withoutPrice(steps[0]), kind: "delivered" }),
      change: "A delivery before the order",
    },
    {
      record: deal,
      edit: ({ steps }) =>
        steps.push({
          ...withoutPrice(steps[0]),
          kind: "delivered",
          date: "2019",
          number: { kind: "exact", value: 20, unit: "aircraft" },
        }),
      change: "A delivery of 20 aircraft after the order of 12",
    },
  ],
  "deployment/state": [
    { record: "deployments/russia-belarus-volga-radar", edit: (record) => (record.state = "refused") },
    { record: "deployments/russia-belarus-volga-radar", edit: (record) => (record.refusedBy = "belarus") },
    { record: "deployments/russia-armenia-base", edit: (record) => (record.state = "withdrawn") },
    {
      record: "deployments/russia-belarus-volga-radar",
      edit: (record) => (record.rotation = { kind: "exact", value: 9, unit: "month" }),
    },
  ],
  "dossier/records": [
    {
      record: "dossiers/iskander",
      copy: "dossiers/iskander-missiles",
      reportedIn: "dossiers/iskander-missiles",
    },
  ],
  "date/as-printed": [
    { record: "statements/lukashenka-defend-alone-2019", edit: (record) => (record.date = "2019-10-27") },
  ],
  "date/calendar": [
    { record: deal, edit: (record) => (record.steps[0].date = "2016-06-31") },
    { record: deal, edit: (record) => (record.steps[0].date = "2018/2017") },
    { record: work, edit: (record) => (record.issued = { "date-parts": [[2012, 13]] }) },
  ],
  "entity/alike": [{ record: "entities/boris-yeltsin", edit: (record) => (record.name = "Alexander Lukashenko") }],
  "event/status": [
    { record: "events/milk-war-2009", edit: (record) => (record.status = "planned") },
    { record: "events/putin-term-ends-2024", edit: (record) => (record.status = "occurred") },
  ],
  "evidence/citation": [{ record: deal, edit: (record) => (record.evidence[1].citations = [33, 79]) }],
  "evidence/for": [{ record: deal, edit: (record) => (record.evidence[0].for = ["orderdate"]) }],
  "evidence/page": [{ record: deal, edit: (record) => (record.evidence[0].page = 18) }],
  "figure/derived": [
    { record: "figures/zapad-2017-on-belarusian-soil", edit: (record) => (record.value.value = 8600) },
  ],
  "id/file": [{ record: poll, edit: (record) => (record.id = "two-union") }],
  "interval/reversed": [
    {
      record: deal,
      edit: ({ steps }) => steps.push({ ...withoutPrice(steps[0]), kind: "delivered", date: "2015" }),
      change: "A delivery in 2015 after the order of 2016",
    },
  ],
  "link/http": [
    { record: "works/minsk-beijing", edit: (record) => (record.URL = "www.ifri.org/en") },
    { record: "works/minsk-beijing", edit: (record) => (record.URL = "https://reader@www.ifri.org/en") },
    { record: "works/minsk-beijing", edit: (record) => (record.URL = "https://10.0.0.1/en") },
    { record: "works/minsk-beijing", edit: (record) => (record.URL = "https://www.ifri.org:8080/en") },
    {
      record: "works/minsk-beijing",
      edit: (record) => (record.URL = "https://www.ifri.org/https://www.osw.waw.pl"),
    },
    { record: "works/minsk-beijing", edit: (record) => (record.URL = "https://www.ifri.org/en.") },
  ],
  "label/actor": [
    { record: "statements/putin-regions-2002", edit: (record) => (record.speakers = ["aliaksandr-lukashenka"]) },
    {
      record: "events/joint-air-defence-ratified-2012",
      edit: (record) => (record.actors = ["vladimir-putin"]),
    },
  ],
  "label/alone": [
    { record: deal, edit: (record) => (record.label = "It ordered 12 Su-30SM fighters from Russia (2016)") },
    { record: deal, edit: (record) => (record.label = "In 2016, Belarus ordered 12 Su-30SM fighters") },
    { record: deal, edit: (record) => (record.label = "twelve Su-30SM fighters for Belarus") },
    { record: deal, edit: (record) => (record.label = "Belarus ordered 12 Su-30SM fighters from Russia.") },
    { record: deal, edit: (record) => (record.label = "Su-30SM fighters") },
    { record: deal, edit: (record) => (record.label = "Belarus ordered 12 Su-30SM fighters, says the paper") },
    { record: deal, edit: (record) => (record.description = "It got no significant discount.") },
  ],
  "label/repeated": [{ record: deal, edit: (record) => (record.description = `${record.label}.`) }],
  "list/repeated": [
    { record: "events/milk-war-2009", edit: (record) => record.actors.push(record.actors[0]) },
    { record: "events/milk-war-2009", edit: (record) => record.evidence.push({ ...record.evidence[0] }) },
  ],
  "place/country": [
    {
      record: "entities/pabrade",
      edit: (record) => (record.country = "finland"),
      change: "The `country` of `entities/pabrade` changed to `finland`",
    },
    {
      record: "entities/tallinn",
      edit: ({ coordinates }) => {
        [coordinates.latitude, coordinates.longitude] = [coordinates.longitude, coordinates.latitude];
      },
    },
  ],
  "place/geonames": [
    { record: "entities/pabrade", edit: ({ coordinates }) => (coordinates.longitude += 1) },
    { record: "entities/pabrade", edit: ({ coordinates }) => (coordinates.geonames = 1) },
  ],
  "poll/comparison": [
    {
      record: poll,
      edit: ({ comparisons: [comparison] }) => {
        [comparison.minuend, comparison.subtrahend] = [comparison.subtrahend, comparison.minuend];
      },
    },
  ],
  "poll/finding": [
    {
      record: poll,
      edit: ({ waves: [{ results }] }) => {
        [results[0].value, results[1].value] = [results[1].value, results[0].value];
      },
      change: "The shares of the two unions in January 2018 exchanged",
    },
  ],
  "poll/share-range": [{ record: poll, edit: (record) => (record.waves[1].results[0].value.value = 545) }],
  "poll/share-sum": [{ record: poll, edit: (record) => (record.waves[0].results[0].value.value = 93.9) }],
  "poll/unknown-part": [
    { record: poll, edit: (record) => (record.waves[0].results[0].option = "union-with-rusia") },
    { record: poll, edit: (record) => (record.comparisons[0].minuend.wave = "2020-12") },
  ],
  "poll/wave-id": [
    { record: "polls/reasons-for-the-european-union", edit: (record) => (record.waves[0].id = "2010-12") },
  ],
  "poll/waves": [
    {
      record: poll,
      edit: (record) => record.waves.reverse(),
      change: "The waves of `polls/two-unions` in reverse order",
    },
    { record: poll, edit: (record) => record.waves[0].results.pop() },
  ],
  "quantity/approximate": [{ record: "figures/roadmap-spheres", edit: (record) => delete record.value.approximate }],
  "quantity/as-printed": [{ record: deal, edit: (record) => (record.steps[0].price.value = 800000000) }],
  "quantity/bound": [
    { record: "figures/zapad-2017-coaches", edit: (record) => (record.value.comparator = "<") },
    {
      record: "figures/air-defence-blows",
      edit: ({ value }) => {
        value.kind = "exact";
        value.value = value.limit;
        delete value.comparator;
        delete value.limit;
      },
    },
  ],
  "quantity/reversed": [
    {
      record: deal,
      edit: (record) => (record.steps[0].number = { kind: "range", low: 12, high: 10, unit: "aircraft" }),
    },
  ],
  "quantity/unit": [
    { record: poll, edit: (record) => (record.waves[0].results[0].value.unit = "person") },
    { record: deal, edit: (record) => (record.steps[0].price.asPrinted = "600 million") },
  ],
  "quantity/whole": [
    { record: "figures/zapad-2017-troops", edit: (record) => (record.value.value = 12.7) },
    { record: "figures/zapad-2017-troops", edit: (record) => (record.value.value = -12700) },
  ],
  "recommendation/section": [
    {
      record: "recommendations/defend-independence",
      isDeleted: true,
      reportedIn: "sections/defend-independence",
    },
  ],
  "record/twin": [
    {
      record: "works/new-russian-arms",
      edit: (record) =>
        (record.URL =
          "http://www.belarusdigest.com/story/new-arms-for-belarus-and-russias-military-plans-in-the-region"),
    },
  ],
  "reference/kind": [{ record: deal, edit: (record) => (record.equipment = ["su-30sm", "belarus"]) }],
  "reference/orphan": [{ record: deal, edit: (record) => delete record.replaces, reportedIn: "entities/mig-29" }],
  "reference/unknown": [{ record: deal, edit: (record) => (record.recipients = ["belrus"]) }],
  "relation/ends": [
    { record: "relations/belarus-allied-with-russia", edit: (record) => (record.object = "belarus") },
    {
      record: "relations/germany-nato",
      copy: "relations/germany-in-nato",
      reportedIn: "relations/germany-nato",
    },
  ],
  "relation/label": [
    { record: "relations/belarus-csto", edit: (record) => (record.label = "Belarus is a member of the CSTO") },
  ],
  "relation/kinds": [{ record: "relations/belarus-csto", edit: (record) => (record.object = "su-30sm") }],
  "section/order": [
    { record: "sections/airbase", edit: (record) => (record.page = 8) },
    { record: "sections/airbase", edit: (record) => (record.parent = "debunking-myths") },
    { record: "sections/airbase", edit: (record) => (record.position = 3) },
  ],
  "text/characters": [
    { record: "entities/pabrade", edit: (record) => (record.description = "A place in  Lithuania.") },
    { record: "entities/pabrade", edit: (record) => (record.description = " A place in Lithuania.") },
    {
      record: "entities/pabrade",
      edit: (record) => (record.description = "A place in\u00a0Lithuania."),
      change: "A no-break space after “in”",
    },
    {
      record: "entities/pabrade",
      edit: (record) => (record.description = "A place in Lithu\u00adania."),
      change: "A soft hyphen in “Lithuania”",
    },
    {
      record: "entities/pabrade",
      edit: (record) => (record.description = "A place in Lithu\u0430nia."),
      change: "A Cyrillic `а` in “Lithuania”",
    },
  ],
  "text/length": [
    {
      record: "works/forget-hearts-and-minds",
      edit: (record) => (record.publisher = "page ".repeat(300).trim()),
      change: "A page of text as the `publisher` of a work",
    },
  ],
  "text/script": [
    { record: "events/milk-war-2009", edit: (record) => (record.label = "Belarus fought the milk war of МАЗ") },
    {
      record: "entities/belarus",
      edit: ({ variants }) => {
        for (const variant of variants) if (variant.language === "be") variant.name = "Bielarus";
      },
    },
  ],
  "unknown/reason": [
    { record: deal, edit: (record) => (record.steps[0].price = null) },
    { record: deal, edit: (record) => (record.steps[0].unknown = { price: "notStated" }) },
  ],
  "unknown/vague": [
    {
      record: "arms-deals/russia-belarus-su-30",
      edit: ({ steps: [step] }) => delete step.dateAsPrinted,
    },
    {
      record: "arms-deals/russia-belarus-su-30",
      edit: ({ steps: [step] }) => (step.unknown.date = "notStated"),
    },
  ],
  "work/title": [
    { record: work, edit: (record) => delete record.titleSource },
    { record: work, edit: (record) => delete record.verifiedIn },
    {
      record: "works/second-hand-arms",
      edit: (record) => (record.title = "New arms from Russia, massive Belarusian army parades"),
    },
    {
      record: "works/fliphtml5-sojv",
      edit: (record) => (record.titleSource = "note"),
    },
  ],
  "source/printed": [{ record: deal, edit: (record) => (record.steps[0].number.asPrinted = "12 SU-30SMs") }],
  "source/note": [
    { record: "citations/note-80", edit: (record) => (record.page -= 1) },
    {
      record: "citations/note-26",
      swapped: ["citations/note-27", "works"],
      change: "The works and addresses of footnotes 26 and 27 exchanged",
    },
  ],
  "source/copied": [
    {
      record: "entities/su-30sm",
      edit: (record) => (record.description = "The paper says 600 million USD here and there."),
    },
  ],
};
