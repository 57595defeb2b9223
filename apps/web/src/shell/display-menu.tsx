import { Menu, MenuChoice } from '../parts/menu.tsx'
import { useWords } from '../words/language.ts'
import { densities, showDensity, showTheme, themes, useDensity, useTheme } from './display.ts'

/** Light or dark, roomy or dense. */
export function DisplayMenu() {
  const { shell } = useWords()
  return (
    <Menu label={shell.display} title={shell.displayTitle} face={<HalfMoon />}>
      <MenuChoice
        label={shell.theme}
        options={themes.map((theme) => ({ value: theme, label: shell.themes[theme] }))}
        chosen={useTheme()}
        onChoose={showTheme}
      />
      <MenuChoice
        label={shell.density}
        options={densities.map((density) => ({ value: density, label: shell.densities[density] }))}
        chosen={useDensity()}
        onChoose={showDensity}
      />
    </Menu>
  )
}

function HalfMoon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
    </svg>
  )
}
