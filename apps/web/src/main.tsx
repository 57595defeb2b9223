import { render } from 'preact'
import { askMeAgain } from './api/use-me.ts'
import { App } from './shell/app.tsx'
import { showAsBefore } from './shell/display.ts'
import { listenForKeys } from './shell/keys.ts'
import './style/index.css'
import { speak } from './words/language.ts'
import { wantedLanguage } from './words/wanted-language.ts'

const place = document.getElementById('app')
if (place === null) throw new Error('the page has no place for the app')
showAsBefore()
listenForKeys()
// Words of another language that cannot be fetched: better a page in English than none.
await Promise.all([
  speak(wantedLanguage()).catch(() => speak('en')),
  // Whoever must sign in first is led there before anything else is asked.
  askMeAgain(),
])
render(<App />, place)
