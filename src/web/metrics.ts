import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answered } from './access-log.ts';

/** What is asked for its present state when the metrics are read. */
export interface Gauges {
  /** Jobs of the worker pool. */
  readonly workers?: () => { readonly running: number; readonly waiting: number };
  /** Connections of the database pool in use, and queries that wait for one. */
  readonly database?: () => { readonly inUse: number; readonly waiting: number };
  /** Uploads under way and the bytes kept free for them. */
  readonly uploads?: () => { readonly count: number; readonly bytes: number };
}

export interface Metrics {
  readonly count: (answered: Answered) => void;
  /** Prometheus text. */
  readonly print: () => Promise<string>;
  readonly contentType: string;
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Any word may stand in a request's method; a name of its own for each would let a stranger fill the memory. */
const counted: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);

/** A registry of its own for one app. No label comes from what a person typed: route patterns, not addresses. */
export function createMetrics(gauges: Gauges): Metrics {
  const registry = new Registry();
  const requests = new Histogram({
    name: 'prongsai_http_request_duration_seconds',
    help: 'Time to answer, by route pattern, method and class of status.',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: seconds,
    registers: [registry],
  });
  addGauges(registry, gauges);
  let isFirst = true;
  return {
    count: ({ route, method, status, ms }) => {
      const labels = { route, method: counted.has(method) ? method : 'other' };
      requests.observe({ ...labels, status: `${Math.floor(status / 100)}xx` }, ms / 1_000);
    },
    print: () => {
      // Its observers cost something for as long as the process lives, so an app nobody asks has none.
      if (isFirst) collectDefaultMetrics({ register: registry });
      isFirst = false;
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

function addGauges(registry: Registry, { workers, database, uploads }: Gauges): void {
  const add = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `prongsai_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  if (workers) {
    add('worker_jobs_running', 'Jobs being worked on.', () => workers().running);
    add('worker_jobs_waiting', 'Jobs that wait for a worker.', () => workers().waiting);
  }
  if (database) {
    add('database_connections_in_use', 'Connections of the pool in use.', () => database().inUse);
    add('database_queries_waiting', 'Queries that wait for a connection.', () => database().waiting);
  }
  if (uploads) {
    add('uploads_held', 'Uploads under way.', () => uploads().count);
    add('uploads_held_bytes', 'Bytes kept free for uploads under way.', () => uploads().bytes);
  }
}
