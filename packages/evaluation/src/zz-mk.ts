import { rm } from 'node:fs/promises'
import { freshLedger } from './serving/press-ledger.ts'
for (const n of process.argv.slice(2)) { const t = performance.now(); const f = await freshLedger(Number(n)); await rm(f,{recursive:true}); console.log(n, (performance.now()-t)/1000) }
