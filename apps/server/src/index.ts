/**
 * The ledger over HTTP.
 *
 * @module
 */
export {}
