import { pino, stdTimeFunctions } from 'pino';

/** Where a finished line of JSON goes: standard output, or a test's list. */
export type WriteLog = (line: string) => void;

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Everything a log may hold. No name, address, file name, question or answer is among it, and none may be added. */
export interface LogFields {
  /** Of a request: the id an error page shows. */
  readonly id?: string;
  readonly method?: string;
  /** The pattern, "/items/:code", never the address asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  /** An account's id; its name is in the database only. */
  readonly account?: string;
  readonly agency?: string;
  /** What happened outside a request: "mail-failed", "job-done". */
  readonly event?: string;
  /** A code of ours or of the system: "ETIMEDOUT". */
  readonly code?: string;
  readonly count?: number;
  /** A bug's kind, and where it stands in the code. */
  readonly bug?: string;
  readonly at?: readonly string[];
}

export type Log = (level: 'debug' | 'info' | 'warn' | 'error', fields: LogFields) => void;

const allowed: Readonly<Record<keyof LogFields, true>> = {
  id: true,
  method: true,
  route: true,
  status: true,
  ms: true,
  account: true,
  agency: true,
  event: true,
  code: true,
  count: true,
  bug: true,
  at: true,
};

/**
 * Lines gathered until the event loop has turned, then written in one piece: under load a write to a pipe for each would
 * take longer than the answer it tells of. `flush` writes what is left when the process ends.
 */
export function gatherLines(write: (text: string) => void) {
  let lines = '';
  const flush = () => {
    const gathered = lines;
    lines = '';
    if (gathered !== '') write(gathered);
  };
  const gather: WriteLog = (line) => {
    if (lines === '') setImmediate(flush);
    lines += `${line}\n`;
  };
  return { gather, flush };
}

/**
 * JSON lines with time and level. A field that is not in the list is dropped, whatever the types were talked into: what
 * a person typed cannot reach the log by a careless spread.
 */
export function createLog(write: WriteLog, level: LogLevel = 'info'): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line) => write(line.trimEnd()) },
  );
  // Before pino sees them: it takes a message out of an error.
  return (at, fields) => logger[at](onlyAllowed(fields));
}

function onlyAllowed(fields: LogFields): LogFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(allowed, name)));
}
