import { fileURLToPath } from 'node:url'
import { defineConfig, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite'

/** Pages served while they are being written ask the server that `tutur serve` starts. */
const serverAddress = 'http://127.0.0.1:4870'

/**
 * What is needed together comes together: fewer requests, and gzip finds more in one long file than in ten short ones. All else
 * is parted by the pages that need it.
 */
const sharedChunks = [
  // What the first script needs must not bring the frame with it.
  {
    name: 'early',
    test: /\/src\/(?:shell\/(?:kept|page-list)|words\/(?:fetch-\w+|wanted-\w+|speech))\.ts$/u,
    priority: 3,
  },
  { name: 'frame', test: /\/src\/main\.tsx$/u, priority: 2 },
  { name: 'common', test: /\/src\/(?!words\/(?:en|id|more))/u, minShareCount: 6, priority: 1 },
  // The rest of the dossier's first rows, which would be a handful of tiny files.
  {
    name: 'matrix',
    test: /\/src\/(?:parts\/(?:strip|table-below)|api\/use-visit|pages\/dossier\/dossier-words)/u,
    priority: 1,
  },
  // What pages that tell positions share, and the dossier can wait for.
  {
    name: 'told',
    test: /\/src\/(?:positions\/(?:page-citation|said|shift|use-decide)|api\/decide|parts\/segments)/u,
    minShareCount: 2,
    priority: 0,
  },
]

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [preloadMain()],
  // The server sends `script-src 'self'; style-src 'self'`: nothing may stand inline, no data: address either.
  build: {
    outDir: 'dist/pages',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    sourcemap: false,
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
        codeSplitting: { groups: [...sharedChunks] },
      },
    },
  },
  server: { proxy: { '/api': serverAddress } },
})

/** `start.ts` fetches `main.tsx` when it runs; links in the page let both come at once. */
function preloadMain(): Plugin {
  return {
    name: 'preload-main',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => (bundle === undefined ? [] : mainFiles(bundle).map(preload)),
    },
  }
}

/** The chunk of `main.tsx` with all that it needs. */
function mainFiles(bundle: Rolldown.OutputBundle): readonly string[] {
  const main = Object.values(bundle).find(
    (chunk) => chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith('/src/main.tsx'),
  )
  if (main?.type !== 'chunk') throw new Error('the chunk of main.tsx is not where it is looked for')
  return [main.fileName, ...main.imports]
}

function preload(file: string): HtmlTagDescriptor {
  return {
    tag: 'link',
    attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
    injectTo: 'head',
  }
}
