import { collectDefaultMetrics, Registry } from 'prom-client';

/** The metrics of one process, in the text format of Prometheus. */
export interface Metrics {
  readonly registry: Registry;
  readonly contentType: string;
  text(): Promise<string>;
}

/** Memory, event loop and garbage collection are there from the start, labelled by role. */
export function makeMetrics(role: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ role });
  collectDefaultMetrics({ register: registry, prefix: 'dozvon_' });
  return { registry, contentType: registry.contentType, text: () => registry.metrics() };
}
