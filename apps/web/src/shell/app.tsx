import type { ComponentChildren } from 'preact'
import { useErrorBoundary, useState } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from 'preact-iso'
import { ToSignIn } from '../api/problem-state.tsx'
import { useIsStranger } from '../api/use-me.ts'
import { HatchPattern } from '../parts/stance.tsx'
import { FailedState } from '../parts/states.tsx'
import { ToastRegion } from '../parts/toasts.tsx'
import { useSlow } from '../parts/use-slow.ts'
import { useWords } from '../words/language.ts'
import { fetchedPage } from './fetched-page.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { pageList } from './page-list.ts'
import { Unreached } from './unreached.tsx'

const routes = pageList.flatMap((entry) => {
  const component = fetchedPage(entry)
  const paths = entry.path === '/' ? ['/', '/dossier'] : [entry.path]
  return paths.map((path) => ({ path, component }))
})

/** Everything that is on the screen. */
export function App() {
  const [isFetching, setIsFetching] = useState(false)
  const slow = useSlow(isFetching)
  const { shell } = useWords()
  return (
    <LocationProvider>
      <a class="skip" href="#main">
        {shell.skip}
      </a>
      <HatchPattern />
      <Header slow={slow} />
      <Unreached />
      <main class="wrap" id="main" tabIndex={-1}>
        <Unbroken>
          <ErrorBoundary>
            <KnownFirst>
              <Router
                onLoadStart={() => setIsFetching(true)}
                onLoadEnd={() => setIsFetching(false)}
              >
                {routes.map(({ path, component }) => (
                  <Route key={path} path={path} component={component} />
                ))}
                <Route default component={NotFoundPage} />
              </Router>
            </KnownFirst>
          </ErrorBoundary>
        </Unbroken>
      </main>
      <Footer />
      <KeysDialog />
      <ToastRegion />
    </LocationProvider>
  )
}

/** Whoever must sign in first is led there; nothing else is asked of the server meanwhile. */
function KnownFirst({ children }: { readonly children: ComponentChildren }) {
  const isStranger = useIsStranger()
  const { path } = useLocation()
  return isStranger && path !== '/sign-in' ? <ToSignIn /> : children
}

/** A page with a fault in it is replaced by words; the frame around it goes on. */
function Unbroken({ children }: { readonly children: ComponentChildren }) {
  const { shell } = useWords()
  const [fault] = useErrorBoundary((error) => console.error(error))
  if (fault === undefined) return children
  return (
    <FailedState
      title={shell.broken}
      help={shell.brokenHelp}
      action={{ label: shell.reload, run: () => location.reload() }}
    />
  )
}
