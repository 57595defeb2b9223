import { cpus, loadavg } from 'node:os'

/** The cores and the load of the machine, by which its figures are to be read. */
export function machineTold(): string {
  const load = loadavg().map((one) => one.toFixed(1))
  return `${cpus().length} cores, load ${load.join(' ')}`
}
