import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** Pages served while they are being written ask the server that `tutur serve` starts. */
const serverAddress = 'http://127.0.0.1:4870'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
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
      },
    },
  },
  server: { proxy: { '/api': serverAddress } },
})
