import type { Reply } from "./reply.ts";

/** How an address is asked for. */
export type Manners = {
  /** How long an answer may take, in milliseconds. */
  readonly timeout: number;
  /** Whether an address may be asked for at all: records must not send anybody into a network of one's own. */
  readonly mayAsk: (address: URL) => boolean;
};

const mostSteps = 5;

/** Asks a server whether a page is there: by HEAD, and by GET where a server does not answer that. Nothing is read. */
export async function askAddress(address: string, manners: Manners): Promise<Reply> {
  let at = address;
  let permanent = true;
  for (let step = 0; step <= mostSteps; step++) {
    if (!URL.canParse(at) || !manners.mayAsk(new URL(at))) {
      return {
        address,
        state: "not asked",
        ...(at !== address && { to: at }),
        why: "It is no address of the public web.",
      };
    }
    const answer = await ask(at, manners);
    if (typeof answer === "string") return { address, state: "unreachable", why: answer };
    const { status, location } = answer;
    if (status >= 300 && status < 400 && location !== null && URL.canParse(location, at)) {
      permanent &&= status === 301 || status === 308;
      at = new URL(location, at).href;
      continue;
    }
    const state = stateOf(status);
    if (state !== "there" || at === address) return { address, state, status, ...(at !== address && { to: at }) };
    return { address, state: permanent ? "moved" : "there", status, to: at };
  }
  return { address, state: "failed", to: at, why: `It leads on more than ${mostSteps} times.` };
}

function stateOf(status: number): Reply["state"] {
  if (status < 300) return "there";
  if (status === 404 || status === 410) return "gone";
  return [401, 402, 403, 407, 429, 451].includes(status) ? "refused" : "failed";
}

type Answer = { readonly status: number; readonly location: string | null };

async function ask(address: string, { timeout }: Manners): Promise<Answer | string> {
  try {
    const head = await request(address, "HEAD", timeout);
    // Many servers know no HEAD, and say so in many ways.
    return head.status < 400 || head.status === 410 || head.status === 429
      ? head
      : await request(address, "GET", timeout);
  } catch (error) {
    return whyNot(error, timeout);
  }
}

async function request(address: string, method: "HEAD" | "GET", timeout: number): Promise<Answer> {
  const answer = await fetch(address, {
    method,
    redirect: "manual",
    signal: AbortSignal.timeout(timeout),
    headers: { "user-agent": "unionstate links (checks the sources of a dataset)", accept: "*/*" },
  });
  await answer.body?.cancel();
  return { status: answer.status, location: answer.headers.get("location") };
}

function whyNot(error: unknown, timeout: number): string {
  if (error instanceof Error && error.name === "TimeoutError") return `No answer within ${timeout / 1000} s.`;
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "no connection";
  return reasons[code] ?? `There was no answer: ${code}.`;
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: "There is no such host.",
  EAI_AGAIN: "The host's name could not be looked up.",
  ECONNREFUSED: "The host takes no connection.",
  CERT_HAS_EXPIRED: "The host's certificate has run out.",
};
