import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { version } from 'tutur'
import type { ServerEnv } from './server-env.ts'

/** What the server counts. */
export interface Metrics {
  /** Counts each request and how long its answer took, by the pattern of its route. */
  readonly measure: MiddlewareHandler<ServerEnv>
  /** All of it as Prometheus reads it. */
  text(): Promise<string>
  readonly contentType: string
}

/** In seconds: around what a page may take. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Counters of one application. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const durations = new Histogram({
    name: 'tutur_http_request_duration_seconds',
    help: 'How long requests took until their answer began.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  })
  const underWay = new Gauge({
    name: 'tutur_http_requests_under_way',
    help: 'Requests whose answer has not begun.',
    registers,
  })
  gaugesOfProcess(registers)
  return {
    measure: async (context, next) => {
      const end = durations.startTimer()
      underWay.inc()
      try {
        await next()
      } finally {
        underWay.dec()
        end({
          method: methodOf(context.req.method),
          // Patterns only: a path of its own for each id would never end.
          route: context.res.status === 404 ? 'none' : routePath(context, -1) || 'none',
          status: String(context.res.status),
        })
      }
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** The method, if it is one that there is: anybody can send others. */
function methodOf(method: string): string {
  return knownMethods.has(method) ? method : 'other'
}

/** What tells how the process fares, under the names that dashboards know. */
function gaugesOfProcess(registers: readonly Registry[]): void {
  const shared = { registers: [...registers] }
  new Gauge({
    ...shared,
    name: 'process_resident_memory_bytes',
    help: 'Memory of the process.',
    collect() {
      this.set(process.memoryUsage.rss())
    },
  })
  new Counter({
    ...shared,
    name: 'process_cpu_seconds_total',
    help: 'Time of processors that the process has used.',
    collect() {
      const { user, system } = process.cpuUsage()
      this.reset()
      this.inc((user + system) / 1e6)
    },
  })
  new Gauge({
    ...shared,
    name: 'process_start_time_seconds',
    help: 'When the process began, in seconds since 1970.',
  }).set(Math.round(Date.now() / 1000 - process.uptime()))
  new Gauge({
    ...shared,
    name: 'tutur_event_loop_utilisation',
    help: 'Part of the time in which the main thread was busy since the process began, 0 to 1.',
    collect() {
      this.set(performance.eventLoopUtilization().utilization)
    },
  })
  new Gauge({ ...shared, name: 'tutur_info', help: 'The version.', labelNames: ['version'] }).set(
    { version },
    1,
  )
}
