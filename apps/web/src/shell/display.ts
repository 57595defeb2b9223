import { signal } from '@preact/signals'
import { keep, kept } from './kept.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const densities = ['roomy', 'dense'] as const
export type Density = (typeof densities)[number]

const theme = signal<Theme>('system')
const density = signal<Density>('roomy')

export function useTheme(): Theme {
  return theme.value
}

export function useDensity(): Density {
  return density.value
}

/** Light, dark or as the system has it; kept for the next visit. */
export function showTheme(wanted: Theme): void {
  theme.value = wanted
  const { dataset } = document.documentElement
  if (wanted === 'system') delete dataset['theme']
  else dataset['theme'] = wanted
  keep('theme', wanted)
}

/** Roomy, or a step down in type and space; kept for the next visit. */
export function showDensity(wanted: Density): void {
  density.value = wanted
  const { dataset } = document.documentElement
  if (wanted === 'roomy') delete dataset['density']
  else dataset['density'] = wanted
  keep('density', wanted)
}

/** Shows what was chosen before. */
export function showAsBefore(): void {
  showTheme(themes.find((one) => one === kept('theme')) ?? 'system')
  showDensity(densities.find((one) => one === kept('density')) ?? 'roomy')
}
