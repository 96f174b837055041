/** A poll as the page of polls shows it: every share with who reports it, what is known of the survey, and disputes. */
import {
  type Discrepancy,
  dateSpan,
  format,
  formatDate,
  get,
  high,
  label,
  list,
  low,
  nameInSentence,
  type Poll,
  type Quantity,
  type UnknownReason,
  type Work,
} from "@unionstate/dataset";
import { childSchema, fieldOf, recordSchemas } from "@unionstate/schema";

type Result = Poll["waves"][number]["results"][number];
type Corroboration = NonNullable<Poll["corroborations"]>[number];

/** A share of a group that gave one answer, by the paper or by another publication. */
export type PollShare = {
  /** The id of the answer and how it is worded. */
  readonly option: Result["option"];
  readonly answer: string;
  /** The id of the subgroup, `everyone` for all respondents. */
  readonly group: string;
  /** The subgroup; absent for all respondents. */
  readonly who: string | undefined;
  readonly when: string;
  /** In words, with its hedge: `more than 75%`, `a majority`, `not stated`. */
  readonly share: string;
  /** The part of all that is certain, and whether the share may be higher. Absent where there is no number. */
  readonly bar?: { readonly percent: number; readonly open: boolean } | undefined;
  /** The publication that gives it; absent for the paper. */
  readonly work?: Work | undefined;
  /** How it relates to the paper: `the same`, `differs`, `not in the paper`. Absent for the paper. */
  readonly relation?: string | undefined;
  readonly note?: string | undefined;
};

/** What the paper says about the survey and what other publications add. */
export type StudyFact = { readonly name: string; readonly value: string; readonly isKnown: boolean };

/** What another publication says about the poll, beyond a share. */
export type PollReport = {
  readonly work: Work;
  readonly when: string | undefined;
  readonly share: string | undefined;
  readonly relation: string;
  readonly note: string | undefined;
};

export type PollView = {
  readonly poll: Poll;
  readonly shares: readonly PollShare[];
  readonly study: readonly StudyFact[];
  /** Reports on the survey itself, and others that do not give a share of an answer in the paper. */
  readonly studyReports: readonly PollReport[];
  readonly otherReports: readonly PollReport[];
  readonly disputes: readonly Discrepancy[];
};

/** The view of a poll. */
export function pollView(poll: Poll): PollView {
  const reports = poll.corroborations ?? [];
  const own = poll.waves.flatMap((wave) => wave.results.map((result) => shareOf(poll, wave.date, result)));
  const reported = reports.flatMap((report) => reportedShare(poll, report));
  const rest = reports.filter((report) => reported.every((each) => each.report !== report));
  const ofStudy = rest.filter((report) => report.for?.includes("study"));
  return {
    poll,
    shares: inOrder(poll, [...own, ...reported]),
    study: studyOf(poll),
    studyReports: ofStudy.map(reportOf),
    otherReports: rest.filter((report) => !ofStudy.includes(report)).map(reportOf),
    disputes: list("discrepancies").filter(({ concerns = [] }) => concerns.includes(`polls/${poll.id}`)),
  };
}

type Dated = { readonly share: PollShare; readonly date: string };

/** By answer and group in the order of the poll, then by date, the paper first. */
function inOrder(poll: Poll, shares: readonly Dated[]): readonly PollShare[] {
  const options = poll.options.map(({ id }) => id);
  const groups = ["everyone", ...(poll.subgroups ?? []).map(({ id }) => id)];
  const rank = ({ share, date }: Dated): string =>
    [groups.indexOf(share.group), options.indexOf(share.option), dateSpan(date).first, share.work ? 1 : 0].join(" ");
  return shares.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)).map(({ share }) => share);
}

function shareOf(poll: Poll, date: string, { option, subgroup, value, qualifier, unknown }: Result): Dated {
  const words =
    value === null && qualifier
      ? qualifierWords[qualifier]
      : format(value, { style: "words", unknown: unknown?.value });
  return {
    date,
    share: { ...answerAndGroup(poll, option, subgroup), when: formatDate(date), share: words, bar: barOf(value) },
  };
}

const qualifierWords = { high: "high (no number)", majority: "a majority (no number)" } as const;

/** The share that a report gives for an answer of the poll, if it gives one. */
function reportedShare(poll: Poll, report: Corroboration): readonly (Dated & { readonly report: Corroboration })[] {
  const { work, agreement, value, date, note, for: about = [] } = report;
  const option = poll.options.find(({ id }) => about.includes(id))?.id;
  const when = date ?? poll.waves.find(({ id }) => about.includes(id))?.date;
  if (!value || !option || !when) return [];
  const share = {
    ...answerAndGroup(poll, option, poll.subgroups?.find(({ id }) => about.includes(id))?.id),
    when: formatDate(when),
    share: format(value, { style: "words" }),
    bar: barOf(value),
    work: get("works", work),
    relation: relationWords[agreement],
    note,
  };
  return [{ report, date: when, share }];
}

const relationWords = {
  agrees: "agrees with the paper",
  disagrees: "differs from the paper",
  adds: "not in the paper",
} as const;

const answerAndGroup = (poll: Poll, option: Result["option"], subgroup: string | undefined) => ({
  option,
  answer: poll.options.find(({ id }) => id === option)?.label ?? option,
  group: subgroup ?? "everyone",
  who: poll.subgroups?.find(({ id }) => id === subgroup)?.label,
});

/** The part of a bar that a share fills; open if the share is a lower limit. */
function barOf(value: Quantity | null): PollShare["bar"] {
  const [least, most] = [low(value), high(value)];
  const percent = least ?? most;
  return percent === null ? undefined : { percent, open: most === null };
}

const reportOf = ({ work, agreement, date, value, note }: Corroboration): PollReport => ({
  work: get("works", work),
  when: date === undefined ? undefined : formatDate(date),
  share: value === undefined ? undefined : format(value, { style: "words" }),
  relation: relationWords[agreement],
  note,
});

/** What the paper discloses about the survey: who asked, how, and how many. */
function studyOf({ study }: Poll): readonly StudyFact[] {
  const { pollster, sponsor, mode, sampleSize, marginOfError, population, unknown } = study;
  const values = {
    pollster: pollster && nameInSentence(get("entities", pollster)),
    sponsor: sponsor && nameInSentence(get("entities", sponsor)),
    mode,
    sampleSize: sampleSize === null ? null : sampleSize.toLocaleString("en-GB"),
    marginOfError: marginOfError && format(marginOfError, { style: "words" }),
    population,
  };
  return Object.entries(values).map(([name, value]) => ({
    name: captionOf(name),
    value: value ?? format(null, { unknown: reasonsOf(unknown).get(name) }),
    isKnown: value !== null,
  }));
}

const reasonsOf = (unknown: Poll["study"]["unknown"]): ReadonlyMap<string, UnknownReason> =>
  new Map(Object.entries(unknown ?? {}));

/** `marginOfError` → `Margin of error` */
function captionOf(name: string): string {
  const study = childSchema(recordSchemas.polls, {}, "study");
  const field = study && childSchema(study, {}, name);
  const words = (field && fieldOf(field).caption) ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name of a publication in a table: where it appeared, otherwise its title. */
export const outletOf = (work: Work): string => work["container-title"] ?? label(work);
